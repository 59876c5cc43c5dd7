import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { settingsReply } from '../schemas/replies';

/**
 * Reads the settings of a user, the push switches among them.
 *
 * Acts on `user_id`, or on the user that the token belongs to. `no_push` and `no_push_detail` are what `setPush`
 * and `setPushDetail` set; the document words the latter the other way round here.
 *
 * Errors: 10000 for an unknown user, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const getSettings = defineOperation({
	name: 'getSettings',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity }),
	response: settingsReply,
	http: (input) => ({
		method: 'GET',
		path: ['user', 'settings'],
		headers: identityHeaders(input),
	}),
});
