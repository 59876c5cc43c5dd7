import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, word } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Sets the name by which pushes call a user.
 *
 * Acts on `user_id`, or on the user that the token belongs to. The vendor documents no limit.
 *
 * Errors: 10000 for an unknown user, 10002 for an empty name, 10003 and 10008 for the token, 40000 for the
 * app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const setPushNickname = defineOperation({
	name: 'setPushNickname',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, value: word }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'push', 'nickname'],
		headers: identityHeaders(input),
		query: { value: input.value },
	}),
});
