import { defineOperation } from '../../core/operation';
import { aliasQuery, cidsReply } from '../schemas/user';

/**
 * Reads the devices of one alias, at most 10; an empty list when it has none.
 *
 * Errors: 20001 for a malformed alias.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const getAliasCids = defineOperation({
	name: 'getAliasCids',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: aliasQuery,
	response: cidsReply,
	http: ({ alias, alias_type }) => ({
		method: 'GET',
		path: ['user', 'cid', 'alias', alias],
		query: { alias_type },
	}),
});
