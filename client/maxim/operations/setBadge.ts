import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, int32 } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Sets the number that a user's app icon counts on from.
 *
 * Acts on `user_id`, or on the user that the token belongs to. `badge` is a 32-bit number from 0.
 *
 * Errors: 10000 for an unknown user, 10002 for another value, 10003 and 10008 for the token, 40000 for the
 * app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const setBadge = defineOperation({
	name: 'setBadge',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, badge: int32 }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'push', 'badge'],
		headers: identityHeaders(input),
		json: { badge: input.badge },
	}),
});
