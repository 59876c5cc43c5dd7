import { defineOperation } from '../../core/operation';
import { GETUI_MAX } from '../limits';
import { cidsOf, statusReply } from '../schemas/user';

/**
 * Tells for at most 1,000 devices whether the app is connected, and when it last was (milliseconds).
 *
 * Errors: 20001 for an unknown cid.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const getUserStatus = defineOperation({
	name: 'getUserStatus',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: cidsOf(GETUI_MAX.status),
	response: statusReply,
	http: ({ cid }) => ({ method: 'GET', path: ['user', 'status', cid] }),
});
