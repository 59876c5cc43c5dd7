import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { dayFields, daysWork } from './days';

export const getDayStatistics = defineGetuiOperation({
	value: 'getDayStatistics',
	name: 'Get Day Statistics',
	action: 'Get day statistics with Getui',
	description: 'Count all pushes of past days, for each channel',
	fields: dayFields,
	start: (context) =>
		daysWork(
			context,
			async (date, options) => await context.client.getDayReport({ date }, options),
		),
});
