import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, word } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Gives a user tags; those that the user has stay.
 *
 * Acts on `user_id`, or on the user that the token belongs to. The vendor publishes no limit of their number
 * or length.
 *
 * Errors: 10000 for an unknown user, 10002 for an empty list, 10003 and 10008 for the token, 40000 for the
 * app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const addTags = defineOperation({
	name: 'addTags',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, tags: z.array(word).min(1) }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'push', 'tag'],
		headers: identityHeaders(input),
		json: { tags: input.tags },
	}),
});
