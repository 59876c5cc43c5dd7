import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { taskReport } from '../schemas/replies';

/**
 * Counts sends, receptions, displays and clicks of at most 200 tasks, in all and for each channel.
 * Sends to lists, tags and everyone only; those to one device count when they were sent with
 * `must_report`. Kept for about 90 days.
 *
 * Errors: 20001 for a malformed task id.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getReport = defineOperation({
	name: 'getReport',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() =>
		z.strictObject({
			taskid: tokens(UNIPUSH_MAX.tasks),
			actionIdList: z.string().min(1).optional(),
		}),
	),
	response: taskReport,
	http: (input) => command('getReport', { ...input, taskid: input.taskid.join(',') }),
});
