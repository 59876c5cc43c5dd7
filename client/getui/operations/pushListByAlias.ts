import { defineOperation } from '../../core/operation';
import { aliasList } from '../schemas/push';
import { aliasListReply } from '../schemas/replies';

/**
 * Sends a stored message to at most 1,000 aliases. There is no idempotency key: a repetition sends
 * again. With `need_alias_detail` the reply is by alias and device.
 *
 * Errors: 20001 for a task that has ended, an entry that stands twice and bad values, 30008 and 30015 at the
 * limits of day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushListByAlias = defineOperation({
	name: 'pushListByAlias',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'list',
	resend: 'never',
	request: aliasList,
	response: aliasListReply,
	http: (input) => ({ method: 'POST', path: ['push', 'list', 'alias'], json: input }),
});
