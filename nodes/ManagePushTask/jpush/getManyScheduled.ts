import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { readPages } from '../../shared/run/pages';
import { requestWork, stamp } from '../../shared/run/works';
import { presentSchedule, readSchedulePage } from '../../shared/vendors/jpush/schedules';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const getManyScheduled = defineJPushOperation({
	value: 'getManyScheduled',
	name: 'Get Many Scheduled Pushes',
	action: 'Get many scheduled pushes with JPush',
	description: 'List the scheduled pushes that were made through the API and have not ended',
	fields: returnAllFields,
	start: (context) =>
		requestWork(
			(itemIndex) => ({ limit: readLimit(context.parameters, itemIndex) }),
			async ({ limit }, options) => {
				const schedules = await readPages(
					limit,
					async (page) => await readSchedulePage(context.client, page, options),
				);
				return schedules.map((schedule) => stamp(context, presentSchedule(schedule)));
			},
		),
});
