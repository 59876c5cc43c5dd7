import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { label, token } from '../schemas/common';

/**
 * Tells whether a device has a tag; an unknown tag answers false.
 *
 * Errors: 7002 or 7013 for a malformed id, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const isDeviceInTag = defineOperation({
	name: 'isDeviceInTag',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'tags',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({ tag: label, registration_id: token }),
	response: z.looseObject({ result: z.boolean() }),
	http: (input) => ({
		method: 'GET',
		path: [input.tag, 'registration_ids', input.registration_id],
	}),
});
