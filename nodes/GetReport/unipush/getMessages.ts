import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { messageIdsField, messageReportWork } from './messageReport';

export const getMessages = defineUniPushOperation({
	value: 'getMessages',
	name: 'Get Message Details',
	action: 'Get message details with Uni-Push',
	description:
		'Count messages live, and tell where and why some were lost (opened by uni-push on request)',
	fields: [messageIdsField],
	start: (context) =>
		messageReportWork(
			context,
			async (taskid, options) =>
				(await context.client.getReportDetailByTaskid({ taskid }, options)).data,
		),
});
