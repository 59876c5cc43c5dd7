import { isPushError } from '../../shared/run/failure';
import { settle } from '../../shared/run/settle';
import { changeWork } from '../../shared/send/changeOnce';
import { readScheduleId, scheduleField } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const cancelScheduled = defineJPushOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with JPush',
	description: 'Delete a scheduled push, so that it does not go out any more',
	fields: [scheduleField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { schedule_id: readScheduleId(context.parameters, itemIndex) };
				context.client.check.deleteSchedule(request);
				return request;
			},
			call: async (request, options) => {
				const done = await settle(
					async () => await context.client.deleteSchedule(request, options),
				);
				if (!done.ok && !isGoneByNow(done.error)) throw done.error;
				return { scheduleId: request.schedule_id, cancelled: true };
			},
			repeatable: true,
		}),
});

const NO_SUCH_SCHEDULE = new Set(['8104', '8404']);

/** Repeated after its reply was lost, the deletion finds no schedule: the lost try was carried out. */
function isGoneByNow(error: Error): boolean {
	return isPushError(error) && error.outcome === 'unknown' && NO_SUCH_SCHEDULE.has(error.code);
}
