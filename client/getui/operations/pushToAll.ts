import { defineOperation } from '../../core/operation';
import { allPush } from '../schemas/push';
import { taskReply } from '../schemas/replies';

/**
 * Sends a message to every user of the app. `settings.speed` limits the messages a second, and
 * `settings.schedule_time` (milliseconds, up to 7 days ahead) sends it later.
 *
 * At most 5 calls a minute and 100 a day (20 in newer contracts), together with `pushByConditions`.
 *
 * Errors: 22002 for a bad time, 30002 without the permission to schedule, 30007 and 30014 at the limits of
 * day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushToAll = defineOperation({
	name: 'pushToAll',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'broadcast',
	resend: 'keyed',
	request: allPush,
	response: taskReply,
	http: (input) => ({ method: 'POST', path: ['push', 'all'], json: input }),
	key: (input) => input.request_id,
});
