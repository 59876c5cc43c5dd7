import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { getuiMessageIdsField, getuiReportWork } from './messageReport';

export const getReceived = defineGetuiOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with Getui',
	description: 'Count how often messages were sent, received, shown and clicked, for each channel',
	fields: [getuiMessageIdsField],
	start: (context) =>
		getuiReportWork(
			context,
			async (taskid, options) => await context.client.getTaskReport({ taskid }, options),
		),
});
