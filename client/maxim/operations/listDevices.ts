import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { devicesReply } from '../schemas/replies';

/**
 * Lists the devices of a user; `platform` is 1 iOS, 2 Android, 3 Windows, 4 Mac, 5 Linux or 6 web.
 *
 * Acts on `user_id`, or on the user that the token belongs to. A reply with a `cursor` has more: it is handed
 * in for the next page, as the vendor's other lists want it; of this one the document tells no parameters.
 *
 * Errors: 10000 for an unknown user, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const listDevices = defineOperation({
	name: 'listDevices',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, cursor: z.string().min(1).optional() }),
	response: devicesReply,
	http: (input) => ({
		method: 'GET',
		path: ['user', 'device', 'list'],
		headers: identityHeaders(input),
		query: { cursor: input.cursor },
	}),
});
