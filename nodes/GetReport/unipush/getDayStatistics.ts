import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { dailyFields, dailyWork } from './daily';

export const getDayStatistics = defineUniPushOperation({
	value: 'getDayStatistics',
	name: 'Get Day Statistics',
	action: 'Get day statistics with Uni-Push',
	description: 'Count all pushes of past days, for each channel',
	fields: dailyFields,
	start: (context) =>
		dailyWork(
			context,
			async (date, options) => (await context.client.getReportByDate({ date }, options)).data,
		),
});
