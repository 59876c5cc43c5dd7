import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { wrapped } from '../schemas/replies';
import { trigger } from '../schemas/schedule';
import { templateShape, wireTemplate } from '../schemas/template';

const scheduled = z.looseObject({
	code: z.number(),
	message: z.string().optional(),
	schedule_id: z.string().optional(),
	trace_id: z.string().optional(),
});

/**
 * Schedules pushes whose content is a template made in the console. A paid feature.
 *
 * Takes what `pushTemplate` takes, a `schedule_name` and a `trigger` (see `createSchedule`). Each entry of
 * `schedule_list` in the reply has a `code` of its own, 0 for accepted.
 *
 * Errors: 2006 or 2007 without the paid feature; otherwise the top-level `code` of the reply.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_template
 */
export const scheduleTemplate = defineOperation({
	name: 'scheduleTemplate',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_template',
	family: 'push',
	bucket: 'push',
	// A template push takes no cid, so a repetition would schedule twice.
	resend: 'never',
	request: z.strictObject({
		...templateShape,
		schedule_name: z.string().min(1),
		trigger,
	}),
	response: wrapped(z.looseObject({ schedule_list: z.array(scheduled) })),
	http: (input) => ({
		method: 'POST',
		path: ['push', 'template', 'schedule'],
		json: wireTemplate(input),
	}),
});
