import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { getuiMessageIdsField, getuiReportWork } from './messageReport';

export const getMessages = defineGetuiOperation({
	value: 'getMessages',
	name: 'Get Message Details',
	action: 'Get message details with Getui',
	description:
		'Count messages as they stand now, with the reasons for what was not delivered; needs a permission of the vendor',
	fields: [getuiMessageIdsField],
	start: (context) =>
		getuiReportWork(
			context,
			async (taskid, options) => await context.client.getRealtimeReport({ taskid }, options),
		),
});
