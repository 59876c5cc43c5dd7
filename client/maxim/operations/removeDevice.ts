import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, int32 } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Removes a device of a user by its serial number, which `listDevices` names.
 *
 * Acts on `user_id`, or on the user that the token belongs to.
 *
 * Errors: 10000 for an unknown user, 10002 for an unknown device, 10003 and 10008 for the token, 40000 for
 * the app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const removeDevice = defineOperation({
	name: 'removeDevice',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, device_sn: int32 }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'device', 'remove'],
		headers: identityHeaders(input),
		query: { device_sn: input.device_sn },
	}),
});
