import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { traceReply } from '../schemas/report';

/**
 * Reads the steps of one message on its way to one device.
 *
 * Errors: 10004 without permission, 20001 for an unknown task.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const getMessageTrace = defineOperation({
	name: 'getMessageTrace',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'task',
	bucket: 'task',
	resend: 'safe',
	request: z.strictObject({ cid: token, taskid: token }),
	response: traceReply,
	http: ({ cid, taskid }) => ({ method: 'GET', path: ['task', 'detail', cid, taskid] }),
});
