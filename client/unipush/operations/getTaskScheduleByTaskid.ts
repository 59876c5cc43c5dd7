import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { scheduleReply } from '../schemas/replies';

/**
 * Reads a scheduled task: `data` holds, under the task id, `create_time` and `push_time` (milliseconds
 * as text), `status` (`success` or `failed`) and the transmitted content.
 *
 * Errors: 22002 for an unknown task.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getTaskScheduleByTaskid = defineOperation({
	name: 'getTaskScheduleByTaskid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({ taskId: token })),
	response: scheduleReply,
	http: (input) => command('getTaskScheduleByTaskid', input.taskId),
});
