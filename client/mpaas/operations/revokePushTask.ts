import { defineOperation } from '../../core/operation';
import { pushReply } from '../schemas/replies';
import { revokeTaskRequest } from '../schemas/revoke';
import { rpc } from '../schemas/wire';

/**
 * Takes back what a `pushMultiple` or `pushBroadcast` of the last 7 days sent.
 *
 * `TaskId` is the `Data` of their reply; the console lists it too.
 *
 * Errors: 3028 for a task that mPaaS does not know, 8014 without permission.
 * @see https://help.aliyun.com/document_detail/2871130.html
 */
export const revokePushTask = defineOperation({
	name: 'revokePushTask',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871130.html',
	family: 'mps',
	bucket: 'push',
	resend: 'safe',
	request: revokeTaskRequest,
	response: pushReply,
	http: (input) => rpc('RevokePushTask', input),
});
