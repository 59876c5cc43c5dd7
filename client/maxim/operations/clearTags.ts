import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Takes every tag from a user.
 *
 * Acts on `user_id`, or on the user that the token belongs to.
 *
 * Errors: 10000 for an unknown user, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const clearTags = defineOperation({
	name: 'clearTags',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity }),
	response: doneReply,
	http: (input) => ({
		method: 'DELETE',
		path: ['user', 'push', 'tag', 'all'],
		headers: identityHeaders(input),
	}),
});
