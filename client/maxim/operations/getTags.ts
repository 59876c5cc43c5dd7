import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { tagsReply } from '../schemas/replies';

/**
 * Reads the tags of a user.
 *
 * Acts on `user_id`, or on the user that the token belongs to.
 *
 * Errors: 10000 for an unknown user, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const getTags = defineOperation({
	name: 'getTags',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity }),
	response: tagsReply,
	http: (input) => ({
		method: 'GET',
		path: ['user', 'push', 'tag'],
		headers: identityHeaders(input),
	}),
});
