import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { testDeviceQuery } from '../schemas/devices';

/**
 * Lists the test devices. A paid feature.
 *
 * `page` counts from 1 and belongs together with `page_size` (200 unless told). `device_name` matches part of
 * a name, `registration_id` a whole id; only one of them may be given.
 *
 * Errors: 2006 or 2007 without the paid feature, 7002 for an invalid query, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const listTestDevices = defineOperation({
	name: 'listTestDevices',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'testDevices',
	bucket: 'device',
	resend: 'safe',
	request: testDeviceQuery,
	response: z.looseObject({
		total: z.number(),
		page: z.number().optional(),
		page_size: z.number().optional(),
		detail: z.array(
			z.looseObject({
				device_name: z.string(),
				device_model: z.string().nullish(),
				registration_id: z.string(),
				registration_time: z.string().nullish(),
				create_time: z.string().nullish(),
			}),
		),
	}),
	http: (input) => ({ method: 'GET', path: ['list'], query: input }),
});
