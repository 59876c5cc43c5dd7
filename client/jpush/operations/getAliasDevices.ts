import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { label } from '../schemas/common';
import { platforms } from '../schemas/devices';

/**
 * Reads the devices of an alias, at most 10; an unknown alias has none.
 *
 * `platform` narrows the search. With `new_format` the reply holds `data` with the platform and the last day
 * online (`yyyy-MM-dd`) of each, otherwise `registration_ids`.
 *
 * Errors: 7002 or 7013 for an invalid alias, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const getAliasDevices = defineOperation({
	name: 'getAliasDevices',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'aliases',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({
		alias: label,
		platform: platforms,
		new_format: z.boolean().optional(),
	}),
	response: z.looseObject({
		registration_ids: z.array(z.string()).nullish(),
		data: z
			.array(
				z.looseObject({
					registration_id: z.string(),
					platform: z.string().nullish(),
					last_online_date: z.string().nullish(),
				}),
			)
			.nullish(),
	}),
	http: (input) => ({
		method: 'GET',
		path: [input.alias],
		query: {
			platform: input.platform?.join(','),
			new_format: input.new_format === true ? 'true' : undefined,
		},
	}),
});
