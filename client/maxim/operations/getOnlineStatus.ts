import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { onlineStatusReply } from '../schemas/replies';

/**
 * Tells whether a user is online.
 *
 * Acts on `user_id`, or on the user that the token belongs to.
 *
 * Errors: 10000 for an unknown user, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const getOnlineStatus = defineOperation({
	name: 'getOnlineStatus',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity }),
	response: onlineStatusReply,
	http: (input) => ({
		method: 'GET',
		path: ['user', 'online_status'],
		headers: identityHeaders(input),
	}),
});
