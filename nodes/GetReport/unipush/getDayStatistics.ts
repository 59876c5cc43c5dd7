import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { daysWork } from '../shared/days';
import { MOST_DAYS, uniPushDayFields } from './days';

export const getDayStatistics = defineUniPushOperation({
	value: 'getDayStatistics',
	name: 'Get Day Statistics',
	action: 'Get day statistics with Uni-Push',
	description: 'Count all pushes of past days, for each channel',
	fields: uniPushDayFields,
	start: (context) =>
		daysWork(
			context,
			MOST_DAYS,
			async (date, options) => (await context.client.getReportByDate({ date }, options)).data,
		),
});
