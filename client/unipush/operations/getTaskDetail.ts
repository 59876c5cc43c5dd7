import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { taskDetailReply } from '../schemas/replies';

/**
 * Reads the way of a task to one device: a list of `time` (`yyyy-MM-dd HH:mm:ss`) and `event`. The
 * vendor spells the list `deatil` in its example and `detail` in its table; here it is `detail`.
 *
 * Errors: 10004 without the permission, which is given on request.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getTaskDetail = defineOperation({
	name: 'getTaskDetail',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({ taskId: token, cid: token })),
	response: taskDetailReply,
	http: (input) => command('getTaskDetail', input),
});
