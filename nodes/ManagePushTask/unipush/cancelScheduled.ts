import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';
import { taskWork } from '../shared/taskWork';

export const cancelScheduled = defineUniPushOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with Uni-Push',
	description: 'Cancel a scheduled push, up to one minute before its time',
	fields: [scheduleField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'unipush', kind: 'cancel' },
			read: (itemIndex) => readScheduleId(context.parameters, itemIndex),
			check: (taskId) => context.client.check.deleteTaskScheduleByTaskid({ taskId }),
			make: async (taskId, options) =>
				await context.client.deleteTaskScheduleByTaskid({ taskId }, options),
			present: (scheduleId) => ({ scheduleId, cancelled: true }),
		}),
});
