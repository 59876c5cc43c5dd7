import { defineOperation } from '../../core/operation';
import { fastTagPush } from '../schemas/push';
import { taskReply } from '../schemas/replies';

/**
 * Sends a message to the users with one tag. A feature of some contracts, with limits of its own.
 *
 * Errors: 30000 without permission, 30006 and 30013 at the limits of day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushByFastTag = defineOperation({
	name: 'pushByFastTag',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'fastTag',
	resend: 'keyed',
	request: fastTagPush,
	response: taskReply,
	http: (input) => ({ method: 'POST', path: ['push', 'fast_custom_tag'], json: input }),
	key: (input) => input.request_id,
});
