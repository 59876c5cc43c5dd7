import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, word } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Takes tags from a user; the list travels in the body of a DELETE.
 *
 * Acts on `user_id`, or on the user that the token belongs to.
 *
 * Errors: 10000 for an unknown user, 10002 for an empty list, 10003 and 10008 for the token, 40000 for the
 * app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const removeTags = defineOperation({
	name: 'removeTags',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, tags: z.array(word).min(1) }),
	response: doneReply,
	http: (input) => ({
		method: 'DELETE',
		path: ['user', 'push', 'tag'],
		headers: identityHeaders(input),
		json: { tags: input.tags },
	}),
});
