import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { userStatisticsFields, userStatisticsWork } from './userStatistics';

export const getUsers = defineJPushOperation({
	value: 'getUsers',
	name: 'Get Users',
	action: 'Get user statistics with JPush',
	description: 'Count new, online and active users of the app (VIP)',
	fields: userStatisticsFields,
	start: (context) =>
		userStatisticsWork(
			context,
			async (query, options) => await context.client.getUsers(query, options),
			(query) => {
				context.client.check.getUsers(query);
			},
		),
});
