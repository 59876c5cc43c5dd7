import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { aliasType, token } from '../schemas/common';
import { aliasReply } from '../schemas/user';

/**
 * Reads the alias of one device; null when it has none.
 *
 * Errors: 20001 for an unknown cid.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const getAlias = defineOperation({
	name: 'getAlias',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: z.strictObject({ cid: token, alias_type: aliasType }),
	response: aliasReply,
	http: ({ cid, alias_type }) => ({
		method: 'GET',
		path: ['user', 'alias', 'cid', cid],
		query: { alias_type },
	}),
});
