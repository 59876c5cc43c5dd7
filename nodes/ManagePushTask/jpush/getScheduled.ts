import { requestWork, stamp } from '../../shared/run/works';
import { readScheduleId, scheduleField } from '../../shared/vendors/jpush/fields';
import { presentSchedule } from '../../shared/vendors/jpush/schedules';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const getScheduled = defineJPushOperation({
	value: 'getScheduled',
	name: 'Get Scheduled Push',
	action: 'Get scheduled push with JPush',
	description: 'Get when a scheduled push goes out and what it holds',
	fields: [scheduleField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ schedule_id: readScheduleId(context.parameters, itemIndex) }),
			async (request, options) => {
				const schedule = await context.client.getSchedule(request, options);
				return stamp(context, presentSchedule(schedule, request.schedule_id));
			},
		),
});
