import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { wrapped } from '../schemas/replies';

const plans = z.looseObject({
	total: z.number(),
	page: z.number().optional(),
	page_size: z.number().optional(),
	detail: z.array(
		z.looseObject({
			name: z.string(),
			description: z.string().nullish(),
			push_count: z.number().nullish(),
			create_time: z.string().nullish(),
			last_used_time: z.string().nullish(),
			send_source: z.number().nullish(),
		}),
	),
});

/**
 * Lists push plans. A paid feature.
 *
 * `page` counts from 1, `page_size` is 50 unless told. `info` matches part of a name; `send_source` is 0 for
 * plans made through the API and 1 for those of the console.
 *
 * Errors: 2006 or 2007 without the paid feature; otherwise the top-level `code` of the reply.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_plan
 */
export const listPushPlans = defineOperation({
	name: 'listPushPlans',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_plan',
	family: 'push',
	bucket: 'push',
	resend: 'safe',
	request: z.strictObject({
		page: z.int().min(1).optional(),
		page_size: z.int().min(1).optional(),
		info: z.string().optional(),
		send_source: z.int().optional(),
	}),
	response: wrapped(plans),
	http: (input) => ({ method: 'GET', path: ['push_plan', 'list'], query: input }),
});
