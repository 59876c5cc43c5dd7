import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { eventOptions } from '../shared/events';
import { uniPushMessageIdsField, uniPushReportWork } from './messageReport';

export const getReceived = defineUniPushOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with Uni-Push',
	description: 'Count how often messages were sent, received, shown and clicked, for each channel',
	fields: [uniPushMessageIdsField, eventOptions],
	start: (context) =>
		uniPushReportWork(
			context,
			async (taskid, options, events) => {
				const query = {
					taskid,
					...(events.length === 0 ? {} : { actionIdList: events.join(',') }),
				};
				return (await context.client.getReport(query, options)).data;
			},
			{ countsEvents: true },
		),
});
