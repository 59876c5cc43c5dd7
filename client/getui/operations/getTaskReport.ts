import { defineOperation } from '../../core/operation';
import { countsReply, taskReportQuery } from '../schemas/report';

/**
 * Counts what was sent, received, shown and clicked, for at most 200 tasks of the last 90 days. Only pushes
 * to lists, to all and by tag have counts; a task without any is left out. `actionIdList` adds the app's own
 * events as `actionCntMap`.
 *
 * Errors: 20001 for a malformed task id.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getTaskReport = defineOperation({
	name: 'getTaskReport',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: taskReportQuery,
	response: countsReply,
	http: ({ taskid, actionIdList, needGetuiByBrand }) => ({
		method: 'GET',
		path: ['report', 'push', 'task', taskid],
		query: {
			actionIdList: actionIdList?.join(','),
			needGetuiByBrand: needGetuiByBrand?.toString(),
		},
	}),
});
