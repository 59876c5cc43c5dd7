import { defineOperation } from '../../core/operation';
import { cidBatch } from '../schemas/push';
import { pushReply } from '../schemas/replies';

/**
 * Sends at most 200 messages, each to one device and with a `request_id` of its own. The reply does not
 * say which task belongs to which message, only to which device. With `is_async` it is empty.
 *
 * Errors: those of `pushToCid`, for the whole call.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushBatchByCid = defineOperation({
	name: 'pushBatchByCid',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'single',
	resend: 'keyed',
	request: cidBatch,
	response: pushReply,
	http: (input) => ({
		method: 'POST',
		path: ['push', 'single', 'batch', 'cid'],
		json: input,
	}),
	key: (input) => input.msg_list[0]?.request_id,
});
