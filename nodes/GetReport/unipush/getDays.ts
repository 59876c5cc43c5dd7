import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { dailyFields, dailyWork } from './daily';

export const getDays = defineUniPushOperation({
	value: 'getDays',
	name: 'Get Days',
	action: 'Get push counts of days with Uni-Push',
	description: 'Count all pushes of past days, for each channel',
	fields: dailyFields,
	start: (context) =>
		dailyWork(
			context,
			async (date, options) => (await context.client.getReportByDate({ date }, options)).data,
		),
});
