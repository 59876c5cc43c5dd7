import { defineOperation } from '../../core/operation';
import { emptyReply } from '../schemas/replies';
import { aliasQuery } from '../schemas/user';

/**
 * Takes an alias from all its devices.
 *
 * Errors: 20001 for a malformed alias.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const deleteAlias = defineOperation({
	name: 'deleteAlias',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: aliasQuery,
	response: emptyReply,
	http: ({ alias, alias_type }) => ({
		method: 'DELETE',
		path: ['user', 'alias', alias],
		query: { alias_type },
	}),
});
