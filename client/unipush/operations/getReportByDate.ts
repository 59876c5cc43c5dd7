import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { day, lazily } from '../schemas/common';
import { groupReport } from '../schemas/replies';

/**
 * Counts all pushes of a past day, `yyyy-MM-dd`.
 *
 * Errors: 20001 for today or a day to come.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getReportByDate = defineOperation({
	name: 'getReportByDate',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({ date: day })),
	response: groupReport,
	http: (input) => command('getReportByDate', input.date),
});
