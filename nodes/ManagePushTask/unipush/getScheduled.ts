import { NodeFailure } from '../../shared/run/failure';
import { requestWork, stamp } from '../../shared/run/works';
import { toTime } from '../../shared/run/times';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

export const getScheduled = defineUniPushOperation({
	value: 'getScheduled',
	name: 'Get Scheduled Push',
	action: 'Get scheduled push with Uni-Push',
	description: 'Get the time of a scheduled push, and whether it was sent',
	fields: [scheduleField],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const request = { taskId: readScheduleId(context.parameters, itemIndex) };
				context.client.check.getTaskScheduleByTaskid(request);
				return request;
			},
			async ({ taskId }, options) => {
				const { data } = await context.client.getTaskScheduleByTaskid({ taskId }, options);
				const task = data[taskId];
				if (task === undefined) throw unknownTask(taskId);
				const scheduledFor = toTime(task.push_time);
				return stamp(context, {
					scheduleId: taskId,
					state: stateOf(task.status, scheduledFor),
					sendResult: task.status ?? null,
					scheduledFor,
					createdAt: toTime(task.create_time),
					content: task.transmission_content ?? null,
				});
			},
		),
});

/** The document has `success` and `failed` only: a push that is still to come has no word of its own. */
function stateOf(status: string | null | undefined, scheduledFor: string | null): string | null {
	if (status !== 'success') return status ?? null;
	return scheduledFor !== null && Date.parse(scheduledFor) > Date.now() ? 'waiting' : 'sent';
}

function unknownTask(taskId: string): NodeFailure {
	return new NodeFailure(
		'NO_SCHEDULE',
		`uni-push knows no scheduled push ${taskId}`,
		'Pass the messageId that Send Push returned for a push with a Schedule Time.',
	);
}
