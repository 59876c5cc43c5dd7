import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { eventOptions } from '../shared/events';
import { getuiMessageIdsField, getuiReportWork } from './messageReport';

export const getReceived = defineGetuiOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with Getui',
	description: 'Count how often messages were sent, received, shown and clicked, for each channel',
	fields: [getuiMessageIdsField, eventOptions],
	start: (context) =>
		getuiReportWork(
			context,
			async (taskid, options, events) =>
				await context.client.getTaskReport(
					{ taskid, ...(events.length === 0 ? {} : { actionIdList: events }) },
					options,
				),
			{ countsEvents: true },
		),
});
