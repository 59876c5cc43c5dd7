import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { uniPushMessageIdsField, uniPushReportWork } from './messageReport';

export const getMessages = defineUniPushOperation({
	value: 'getMessages',
	name: 'Get Message Details',
	action: 'Get message details with Uni-Push',
	description:
		'Count messages live, and tell where and why some were lost (opened by uni-push on request)',
	fields: [uniPushMessageIdsField],
	start: (context) =>
		uniPushReportWork(
			context,
			async (taskid, options) =>
				(await context.client.getReportDetailByTaskid({ taskid }, options)).data,
		),
});
