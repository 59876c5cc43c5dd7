import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders, int32, word } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Binds the token that a phone maker gave a device, so that pushes reach it through the maker's channel.
 *
 * Acts on `user_id`, or on the user that the token belongs to. `device_sn` is the serial number that
 * `listDevices` names, `notifier_name` the name of the certificate that `getCertificate` returns.
 *
 * Errors: 10000 for an unknown user, 10002 for an unknown device or certificate, 10003 and 10008 for the
 * token, 40000 for the app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/user.html
 */
export const bindDeviceToken = defineOperation({
	name: 'bindDeviceToken',
	seed: false,
	source: 'https://docs.lanyingim.com/reference/server-api/user.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({
		...identity,
		device_sn: int32,
		device_token: word,
		notifier_name: word,
	}),
	response: doneReply,
	http: (input) => ({
		method: 'POST',
		path: ['user', 'token', 'bind'],
		headers: identityHeaders(input),
		json: {
			device_sn: input.device_sn,
			device_token: input.device_token,
			notifier_name: input.notifier_name,
		},
	}),
});
