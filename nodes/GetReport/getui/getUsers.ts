import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { dayFields, daysWork } from './days';

export const getUsers = defineGetuiOperation({
	value: 'getUsers',
	name: 'Get Users',
	action: 'Get user statistics with Getui',
	description: 'Count all, new, active and online users of the app on past days',
	fields: dayFields,
	start: (context) =>
		daysWork(context, async (date, options) => await context.client.getDayUsers({ date }, options)),
});
