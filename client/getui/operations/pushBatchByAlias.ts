import { defineOperation } from '../../core/operation';
import { aliasBatch } from '../schemas/push';
import { pushReply } from '../schemas/replies';

/**
 * Sends at most 200 messages, each to one alias and with a `request_id` of its own. The reply does not
 * say which task belongs to which message, only to which device. With `is_async` it is empty.
 *
 * Errors: those of `pushToCid`, for the whole call.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushBatchByAlias = defineOperation({
	name: 'pushBatchByAlias',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'single',
	resend: 'keyed',
	request: aliasBatch,
	response: pushReply,
	http: (input) => ({
		method: 'POST',
		path: ['push', 'single', 'batch', 'alias'],
		json: input,
	}),
	key: (input) => input.msg_list[0]?.request_id,
});
