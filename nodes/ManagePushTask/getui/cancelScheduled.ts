import { changeWork } from '../../shared/send/changeOnce';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

export const cancelScheduled = defineGetuiOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with Getui',
	description: 'Cancel a scheduled push, up to one minute before its time',
	fields: [scheduleField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { taskid: readScheduleId(context.parameters, itemIndex) };
				context.client.check.deleteScheduledTask(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.deleteScheduledTask(request, options);
				return { scheduleId: request.taskid, cancelled: true };
			},
			repeatable: true,
		}),
});
