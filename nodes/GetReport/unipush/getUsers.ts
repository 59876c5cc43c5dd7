import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { daysWork } from '../shared/days';
import { MOST_DAYS, uniPushDayFields } from './days';

export const getUsers = defineUniPushOperation({
	value: 'getUsers',
	name: 'Get Users',
	action: 'Get user statistics with Uni-Push',
	description: 'Count registered, new, active and online devices of past days',
	fields: uniPushDayFields,
	start: (context) =>
		daysWork(
			context,
			MOST_DAYS,
			async (date, options) => (await context.client.getClientReportByDate({ date }, options)).data,
		),
});
