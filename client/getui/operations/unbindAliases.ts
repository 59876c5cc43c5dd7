import { defineOperation } from '../../core/operation';
import { emptyReply } from '../schemas/replies';
import { aliasPairs } from '../schemas/user';

/**
 * Takes aliases from devices, at most 1,000 pairs.
 *
 * Errors: 20001 for an unknown cid, a malformed alias or a repetition.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const unbindAliases = defineOperation({
	name: 'unbindAliases',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: aliasPairs,
	response: emptyReply,
	http: (input) => ({ method: 'DELETE', path: ['user', 'alias'], json: input }),
});
