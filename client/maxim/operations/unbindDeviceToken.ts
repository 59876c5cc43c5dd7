import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, int32 } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Takes the phone maker's token from a device.
 *
 * Acts on `user_id`, or on the user that the token belongs to. `device_sn` is the serial number that
 * `listDevices` names.
 *
 * Errors: 10000 for an unknown user, 10002 for an unknown device, 10003 and 10008 for the token, 40000 for
 * the app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const unbindDeviceToken = defineOperation({
	name: 'unbindDeviceToken',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({ ...identity, device_sn: int32 }),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'token', 'unbind'],
		headers: identityHeaders(input),
		// Spelled so here and nowhere else.
		query: { deviceSn: input.device_sn },
	}),
});
