import { NodeFailure } from '../../shared/run/failure';
import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

/** The document has the last two; the library also tells of a push that is still to come. */
const STATES: Readonly<Record<string, string>> = {
	do_not_send: 'waiting',
	success: 'sent',
	failed: 'failed',
};

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
				const word = task.status ?? null;
				return stamp(context, {
					scheduleId: taskId,
					state: word === null ? null : (STATES[word] ?? word),
					sendResult: word,
					scheduledFor: toTime(task.push_time),
					createdAt: toTime(task.create_time),
					content: task.transmission_content ?? null,
				});
			},
		),
});

function toTime(ms: string | number | null | undefined): string | null {
	return ms === undefined || ms === null ? null : new Date(Number(ms)).toISOString();
}

function unknownTask(taskId: string): NodeFailure {
	return new NodeFailure(
		'NO_SCHEDULE',
		`uni-push knows no scheduled push ${taskId}`,
		'Pass the messageId that Send Push returned for a push with a Schedule Time.',
	);
}
