import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Deletes a scheduled task before it fires, up to one minute before; later it can only be stopped.
 *
 * Errors: 22001 when it has fired, 22002 for an unknown task.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const deleteTaskScheduleByTaskid = defineOperation({
	name: 'deleteTaskScheduleByTaskid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'push',
	resend: 'never',
	request: lazily(() => z.strictObject({ taskId: token })),
	response: doneReply,
	http: (input) => command('deleteTaskScheduleByTaskid', input.taskId),
});
