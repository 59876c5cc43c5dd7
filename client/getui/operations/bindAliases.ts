import { defineOperation } from '../../core/operation';
import { emptyReply } from '../schemas/replies';
import { aliasPairs } from '../schemas/user';

/**
 * Gives devices their aliases, at most 1,000 pairs. A device has one alias: a new one replaces it without
 * notice. An alias has at most 10 devices; it is shorter than 40 characters.
 *
 * Errors: 20001 for an unknown cid, a malformed alias or a repetition; what became of the other pairs then,
 * the vendor does not say.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const bindAliases = defineOperation({
	name: 'bindAliases',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	// The result is the same, however often it is set.
	resend: 'safe',
	request: aliasPairs,
	response: emptyReply,
	http: (input) => ({ method: 'POST', path: ['user', 'alias'], json: input }),
});
