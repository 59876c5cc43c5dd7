import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { daysWork } from '../shared/days';
import { getuiDayFields, MOST_DAYS } from './days';

export const getUsers = defineGetuiOperation({
	value: 'getUsers',
	name: 'Get Users',
	action: 'Get user statistics with Getui',
	description: 'Count all, new, active and online users of the app on past days',
	fields: getuiDayFields,
	start: (context) =>
		daysWork(
			context,
			MOST_DAYS,
			async (date, options) => await context.client.getDayUsers({ date }, options),
		),
});
