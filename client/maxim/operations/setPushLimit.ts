import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { hour, identity, identityHeaders } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Sets the hours in which a user gets no pushes.
 *
 * Acts on `user_id`, or on the user that the token belongs to. Both hours are 0 to 23; the vendor does
 * not say in which time zone.
 *
 * Errors: 10000 for an unknown user, 10002 for another hour, 10003 and 10008 for the token, 40000 for the
 * app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const setPushLimit = defineOperation({
	name: 'setPushLimit',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, no_push_start_hour: hour, no_push_end_hour: hour }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'push', 'limit'],
		headers: identityHeaders(input),
		query: {
			no_push_start_hour: input.no_push_start_hour,
			no_push_end_hour: input.no_push_end_hour,
		},
	}),
});
