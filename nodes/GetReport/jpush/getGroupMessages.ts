import { defineJPushGroupOperation } from '../../shared/vendors/jpush/vendor';
import { jpushMessageIdsField, jpushReportWork } from './messageReport';

export const getGroupMessages = defineJPushGroupOperation({
	value: 'getGroupMessages',
	name: 'Get Message Details of App Group',
	action: 'Get message details of app group with JPush',
	description: 'Count targets, receptions and clicks of app group messages (VIP)',
	fields: [jpushMessageIdsField],
	start: (context) =>
		jpushReportWork(context, {
			cap: context.module.JPUSH_MAX.groupMessageIds,
			check: (group_msgids) => context.client.check.getGroupMessagesDetail({ group_msgids }),
			load: async (group_msgids, options) => {
				const rows = await context.client.getGroupMessagesDetail({ group_msgids }, options);
				return rows.map(({ group_msgid, ...row }) => ({ ...row, msg_id: group_msgid ?? '' }));
			},
		}),
});
