import { isPushError } from '../../shared/run/failure';
import { settle } from '../../shared/run/settle';
import { readScheduleId, scheduleField } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { taskWork } from '../shared/taskWork';

export const cancelScheduled = defineJPushOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with JPush',
	description: 'Delete a scheduled push, so that it does not go out any more',
	fields: [scheduleField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'jpush', kind: 'cancel' },
			read: (itemIndex) => readScheduleId(context.parameters, itemIndex),
			check: (schedule_id) => context.client.check.deleteSchedule({ schedule_id }),
			make: async (schedule_id, options) => {
				const done = await settle(
					async () => await context.client.deleteSchedule({ schedule_id }, options),
				);
				if (!done.ok && !isGoneByNow(done.error)) throw done.error;
			},
			present: (scheduleId) => ({ scheduleId, cancelled: true }),
		}),
});

const NO_SUCH_SCHEDULE = new Set(['8104', '8404']);

/** Repeated after its reply was lost, the deletion finds no schedule: the lost try was carried out. */
function isGoneByNow(error: Error): boolean {
	return isPushError(error) && error.outcome === 'unknown' && NO_SUCH_SCHEDULE.has(error.code);
}
