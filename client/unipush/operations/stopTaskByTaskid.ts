import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Stops a task: what is not delivered yet stays undelivered.
 *
 * `taskId` is of the form `RASL-MMdd_x` or `RASA-MMdd_x`; only sends to lists, to tags and to everyone
 * can be stopped.
 *
 * Errors: 22002 for an unknown task, 20001 for a malformed one.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const stopTaskByTaskid = defineOperation({
	name: 'stopTaskByTaskid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'push',
	resend: 'never',
	request: lazily(() => z.strictObject({ taskId: token })),
	response: doneReply,
	http: (input) => command('stopTaskByTaskid', input.taskId),
});
