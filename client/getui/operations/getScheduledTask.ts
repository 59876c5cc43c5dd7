import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { scheduleReply } from '../schemas/report';

/**
 * Reads a scheduled push under its task id: times in milliseconds, and what became of it.
 *
 * Errors: 20001 for a task that is unknown, deleted or not scheduled.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const getScheduledTask = defineOperation({
	name: 'getScheduledTask',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'task',
	bucket: 'task',
	resend: 'safe',
	request: z.strictObject({ taskid: token }),
	response: scheduleReply,
	http: ({ taskid }) => ({ method: 'GET', path: ['task', 'schedule', taskid] }),
});
