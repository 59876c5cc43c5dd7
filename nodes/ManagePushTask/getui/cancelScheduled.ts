import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';
import { taskWork } from '../shared/taskWork';

export const cancelScheduled = defineGetuiOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with Getui',
	description: 'Cancel a scheduled push, up to one minute before its time',
	fields: [scheduleField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'getui', kind: 'cancel' },
			read: (itemIndex) => readScheduleId(context.parameters, itemIndex),
			check: (taskid) => context.client.check.deleteScheduledTask({ taskid }),
			make: async (taskid, options) =>
				await context.client.deleteScheduledTask({ taskid }, options),
			present: (scheduleId) => ({ scheduleId, cancelled: true }),
		}),
});
