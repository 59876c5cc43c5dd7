import { defineOperation } from '../../core/operation';
import { conditionPush } from '../schemas/push';
import { taskReply } from '../schemas/replies';

/**
 * Sends a message to the users that meet all conditions; within one, `opt_type` puts its values together.
 * Settings and limits are those of `pushToAll`.
 *
 * Errors: 30002 without the permission to schedule, 30003 without permission or for a bad tag, 30004, 30010
 * and 30014 at the limits, 30005 for a tag that is too long, 30016 for too many tags.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushByConditions = defineOperation({
	name: 'pushByConditions',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'broadcast',
	resend: 'keyed',
	request: conditionPush,
	response: taskReply,
	http: (input) => ({ method: 'POST', path: ['push', 'tag'], json: input }),
	key: (input) => input.request_id,
});
