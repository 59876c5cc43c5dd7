import { defineJPushGroupOperation } from '../../shared/vendors/jpush/vendor';
import { userStatisticsFields, userStatisticsWork } from './userStatistics';

export const getGroupUsers = defineJPushGroupOperation({
	value: 'getGroupUsers',
	name: 'Get Users of App Group',
	action: 'Get user statistics of app group with JPush',
	description: 'Count new, online and active users of all apps in an app group (VIP)',
	fields: userStatisticsFields,
	start: (context) =>
		userStatisticsWork(
			context,
			async (query, options) => await context.client.getGroupUsers(query, options),
			(query) => {
				context.client.check.getGroupUsers(query);
			},
		),
});
