import { defineOperation } from '../../core/operation';
import { countsReply, groupReportQuery } from '../schemas/report';

/**
 * Counts the tasks that were sent with one `group_name`, between two days (`yyyy-MM-dd`; default the last 70
 * days).
 *
 * Errors: 20001 for a bad name or date.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getGroupReport = defineOperation({
	name: 'getGroupReport',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: groupReportQuery,
	response: countsReply,
	http: ({ group_name, needGetuiByBrand, ...days }) => ({
		method: 'GET',
		path: ['report', 'push', 'task_group', group_name],
		query: { ...days, needGetuiByBrand: needGetuiByBrand?.toString() },
	}),
});
