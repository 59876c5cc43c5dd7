import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { daysWork } from '../shared/days';
import { getuiDayFields, MOST_DAYS } from './days';

export const getDayStatistics = defineGetuiOperation({
	value: 'getDayStatistics',
	name: 'Get Day Statistics',
	action: 'Get day statistics with Getui',
	description: 'Count all pushes of past days, for each channel',
	fields: getuiDayFields,
	start: (context) =>
		daysWork(
			context,
			MOST_DAYS,
			async (date, options) => await context.client.getDayReport({ date }, options),
		),
});
