import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { deviceReply } from '../schemas/devices';

/**
 * Reads the tags, the alias and the mobile number of one device.
 *
 * What is not set reads as an empty list or null.
 *
 * Errors: 7002 or 7013 for an id that is unknown or malformed, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const getDevice = defineOperation({
	name: 'getDevice',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'devices',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({ registration_id: token }),
	response: deviceReply,
	http: (input) => ({ method: 'GET', path: [input.registration_id] }),
});
