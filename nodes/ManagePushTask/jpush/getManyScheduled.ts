import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { requestWork, stamp } from '../../shared/run/works';
import { presentSchedule, readSchedules } from '../../shared/vendors/jpush/schedules';
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
				const schedules = await readSchedules(context.client, limit, options);
				return schedules.map((schedule) => stamp(context, presentSchedule(schedule)));
			},
		),
});
