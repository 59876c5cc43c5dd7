import { defineOperation } from '../../core/operation';
import { cancelReply, cancelRequest } from '../schemas/scheduler';
import { rpc } from '../schemas/wire';

/**
 * Cancels at most 30 pushes that have not gone out yet.
 *
 * `Type` tells whether the ids are those of main tasks (0, the default) or of their children (1). `results`
 * of the reply tells for each id whether it was cancelled; the call succeeds also when none was.
 *
 * Errors: 3028 for a parameter, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871132.html
 */
export const cancelPushScheduler = defineOperation({
	name: 'cancelPushScheduler',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871132.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: cancelRequest,
	response: cancelReply,
	http: (input) => rpc('CancelPushScheduler', { ...input, UniqueIds: input.UniqueIds.join(',') }),
});
