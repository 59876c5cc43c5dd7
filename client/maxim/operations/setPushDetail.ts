import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Hides what pushes to a user say, or shows it.
 *
 * Acts on `user_id`, or on the user that the token belongs to. `value` true hides it.
 *
 * Errors: 10000 for an unknown user, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const setPushDetail = defineOperation({
	name: 'setPushDetail',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, value: z.boolean() }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'push', 'detail'],
		headers: identityHeaders(input),
		query: { value: String(input.value) },
	}),
});
