import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { dailyFields, dailyWork } from './daily';

export const getUsers = defineUniPushOperation({
	value: 'getUsers',
	name: 'Get Users',
	action: 'Get user statistics with Uni-Push',
	description: 'Count registered, new, active and online devices of past days',
	fields: dailyFields,
	start: (context) =>
		dailyWork(
			context,
			async (date, options) => (await context.client.getClientReportByDate({ date }, options)).data,
		),
});
