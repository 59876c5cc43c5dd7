import { changeWork } from '../../shared/send/changeOnce';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

export const cancelScheduled = defineUniPushOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with Uni-Push',
	description: 'Cancel a scheduled push, up to one minute before its time',
	fields: [scheduleField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { taskId: readScheduleId(context.parameters, itemIndex) };
				context.client.check.deleteTaskScheduleByTaskid(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.deleteTaskScheduleByTaskid(request, options);
				return { scheduleId: request.taskId, cancelled: true };
			},
			repeatable: true,
		}),
});
