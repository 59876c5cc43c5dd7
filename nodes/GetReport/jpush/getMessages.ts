import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { jpushMessageIdsField, jpushReportWork } from './messageReport';

export const getMessages = defineJPushOperation({
	value: 'getMessages',
	name: 'Get Message Details',
	action: 'Get message details with JPush',
	description:
		'Count targets, sends, receptions, displays and clicks of messages, for each channel (VIP)',
	fields: [jpushMessageIdsField],
	start: (context) =>
		jpushReportWork(context, {
			cap: context.module.JPUSH_MAX.messageIds,
			check: (msg_ids) => context.client.check.getMessagesDetail({ msg_ids }),
			load: async (msg_ids, options) =>
				await context.client.getMessagesDetail({ msg_ids }, options),
		}),
});
