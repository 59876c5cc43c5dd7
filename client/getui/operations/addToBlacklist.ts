import { defineOperation } from '../../core/operation';
import { GETUI_MAX } from '../limits';
import { emptyReply } from '../schemas/replies';
import { cidsOf } from '../schemas/user';

/**
 * Puts at most 200 devices on the blacklist; they are left out of every push.
 *
 * Errors: 20001 for an unknown cid.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const addToBlacklist = defineOperation({
	name: 'addToBlacklist',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: cidsOf(GETUI_MAX.blacklist),
	response: emptyReply,
	http: ({ cid }) => ({ method: 'POST', path: ['user', 'black', 'cid', cid] }),
});
