import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { messageIdsField, messageReportWork } from './messageReport';

export const getReceived = defineGetuiOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with Getui',
	description: 'Count how often messages were sent, received, shown and clicked, for each channel',
	fields: [messageIdsField],
	start: (context) =>
		messageReportWork(
			context,
			async (taskid, options) => await context.client.getTaskReport({ taskid }, options),
		),
});
