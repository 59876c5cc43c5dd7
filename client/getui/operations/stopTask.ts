import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Stops a push to a list, to all or by tag that is under way. What phone makers and Apple already hold is
 * delivered all the same.
 *
 * Errors: 20001 `task cannot stop` for other tasks and for those that are over.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const stopTask = defineOperation({
	name: 'stopTask',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'task',
	bucket: 'task',
	resend: 'safe',
	request: z.strictObject({ taskid: token }),
	response: emptyReply,
	http: ({ taskid }) => ({ method: 'DELETE', path: ['task', taskid] }),
});
