import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { taskReport } from '../schemas/replies';

/**
 * Counts at most 200 tasks live, and says in `failed_detail` where messages were lost: `ts` before
 * sending, `rs` while sending, `sf` on the way, `fd` before being shown; under the channel, the class
 * and the code of the reason.
 *
 * Errors: 30017 without the permission, 30018 when asked too often within a minute.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getReportDetailByTaskid = defineOperation({
	name: 'getReportDetailByTaskid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({ taskid: tokens(UNIPUSH_MAX.tasks) })),
	response: taskReport,
	http: (input) => command('getReportDetailByTaskid', input.taskid.join(',')),
});
