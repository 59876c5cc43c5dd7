import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { registrationIds, statusReply } from '../schemas/devices';

/**
 * Reads whether devices are online. A paid feature.
 *
 * At most 1,000 ids. Online means seen within 10 minutes; `last_online_time` is given for about two days.
 * An id that the app does not have reads as null.
 *
 * Errors: 2006 or 2007 without the paid feature, 7002 for an invalid list, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const getDeviceStatus = defineOperation({
	name: 'getDeviceStatus',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'devices',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({ registration_ids: registrationIds }),
	response: statusReply,
	http: (input) => ({ method: 'POST', path: ['status'], json: input }),
});
