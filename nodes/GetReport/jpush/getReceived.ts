import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { jpushMessageIdsField, jpushReportWork } from './messageReport';

export const getReceived = defineJPushOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with JPush',
	description: 'Count how often messages were sent and received, for each channel',
	fields: [jpushMessageIdsField],
	start: (context) =>
		jpushReportWork(context, {
			cap: context.module.JPUSH_MAX.messageIds,
			check: (msg_ids) => context.client.check.getReceivedDetail({ msg_ids }),
			load: async (msg_ids, options) =>
				await context.client.getReceivedDetail({ msg_ids }, options),
		}),
});
