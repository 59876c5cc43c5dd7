import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { groupName, lazily } from '../schemas/common';
import { groupReport } from '../schemas/replies';

/**
 * Counts the tasks that were sent under a group name, at most 100 characters.
 *
 * Errors: 20001 for an unknown name.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getReportByGroupName = defineOperation({
	name: 'getReportByGroupName',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({ group_name: groupName })),
	response: groupReport,
	http: (input) => command('getReportByGroupName', input.group_name),
});
