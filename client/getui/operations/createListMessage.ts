import { defineOperation } from '../../core/operation';
import { listMessage } from '../schemas/push';
import { taskReply } from '../schemas/replies';

/**
 * Stores a message for `pushListByCid` and `pushListByAlias`; nothing is sent yet. The task can be used for
 * any number of lists until its `settings.ttl` (milliseconds) has passed.
 *
 * At most 2,000,000 calls a day together with the list pushes.
 *
 * Errors: 20001 for bad values, 30008 and 30015 at the limits of day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const createListMessage = defineOperation({
	name: 'createListMessage',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'list',
	// A message that is stored twice is still sent by its lists only.
	resend: 'safe',
	request: listMessage,
	response: taskReply,
	http: (input) => ({ method: 'POST', path: ['push', 'list', 'message'], json: input }),
});
