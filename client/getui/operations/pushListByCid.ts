import { defineOperation } from '../../core/operation';
import { cidList } from '../schemas/push';
import { pushReply } from '../schemas/replies';

/**
 * Sends a stored message to at most 1,000 devices. There is no idempotency key: a repetition sends
 * again.
 *
 * Errors: 20001 for a task that has ended, an entry that stands twice and bad values, 30008 and 30015 at the
 * limits of day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushListByCid = defineOperation({
	name: 'pushListByCid',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'list',
	resend: 'never',
	request: cidList,
	response: pushReply,
	http: (input) => ({ method: 'POST', path: ['push', 'list', 'cid'], json: input }),
});
