import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { dayFields, daysWork } from './days';

export const getByDay = defineGetuiOperation({
	value: 'getByDay',
	name: 'Get by Day',
	action: 'Get push statistics by day with Getui',
	description: 'Count all pushes of past days, for each channel',
	fields: dayFields,
	start: (context) =>
		daysWork(
			context,
			async (date, options) => await context.client.getDayReport({ date }, options),
		),
});
