import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, word } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Gives a user's devices an alias, or one device, named by `push_token`.
 *
 * Acts on `user_id`, or on the user that the token belongs to. It is expected to
 * replace the alias that was there, which no document says; nothing takes an alias away or looks one up.
 *
 * Errors: 10000 for an unknown user, 10002 for an empty alias, 10003 and 10008 for the token, 40000 for the
 * app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const setAlias = defineOperation({
	name: 'setAlias',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, alias: word, push_token: word.optional() }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'push', 'alias'],
		headers: identityHeaders(input),
		json: { alias: input.alias, push_token: input.push_token },
	}),
});
