import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Deletes a scheduled push, until one minute before its time.
 *
 * Errors: 22001 when it is too late, 22002 and 20001 for an unknown task.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const deleteScheduledTask = defineOperation({
	name: 'deleteScheduledTask',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'task',
	bucket: 'task',
	resend: 'safe',
	request: z.strictObject({ taskid: token }),
	response: emptyReply,
	http: ({ taskid }) => ({ method: 'DELETE', path: ['task', 'schedule', taskid] }),
});
