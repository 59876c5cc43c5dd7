import { defineOperation } from '../../core/operation';
import { GETUI_MAX } from '../limits';
import { emptyReply } from '../schemas/replies';
import { cidsOf } from '../schemas/user';

/**
 * Takes at most 200 devices from the blacklist.
 *
 * Errors: 20001 for an unknown cid.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const removeFromBlacklist = defineOperation({
	name: 'removeFromBlacklist',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: cidsOf(GETUI_MAX.blacklist),
	response: emptyReply,
	http: ({ cid }) => ({ method: 'DELETE', path: ['user', 'black', 'cid', cid] }),
});
