import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { scheduleReply } from '../schemas/replies';

/**
 * Lists the schedules that were made through the API and have not ended, 50 a page.
 *
 * `page` counts from 1; a page past the end is empty.
 *
 * Errors: 8101 for wrong keys, 8200 and 8203 at the vendor's end.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule
 */
export const listSchedules = defineOperation({
	name: 'listSchedules',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule',
	family: 'schedules',
	bucket: 'schedule',
	resend: 'safe',
	request: z.strictObject({ page: z.int().min(1).optional() }),
	response: z.looseObject({
		total_count: z.number(),
		total_pages: z.number(),
		page: z.number(),
		schedules: z.array(scheduleReply),
	}),
	http: (input) => ({ method: 'GET', path: [], query: { page: input.page } }),
});
