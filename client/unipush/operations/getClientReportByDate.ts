import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { day, lazily } from '../schemas/common';
import { clientReport } from '../schemas/replies';

/**
 * Counts the devices of a past day, `yyyy-MM-dd`: registered in all, new, active, and online at the
 * peak.
 *
 * Errors: 20001 for today or a day to come.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getClientReportByDate = defineOperation({
	name: 'getClientReportByDate',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({ date: day })),
	response: clientReport,
	http: (input) => command('getClientReportByDate', input.date),
});
