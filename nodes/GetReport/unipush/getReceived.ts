import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { uniPushMessageIdsField, uniPushReportWork } from './messageReport';

export const getReceived = defineUniPushOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with Uni-Push',
	description: 'Count how often messages were sent, received, shown and clicked, for each channel',
	fields: [uniPushMessageIdsField],
	start: (context) =>
		uniPushReportWork(
			context,
			async (taskid, options) => (await context.client.getReport({ taskid }, options)).data,
		),
});
