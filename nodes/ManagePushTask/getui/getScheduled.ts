import { NodeFailure } from '../../shared/run/failure';
import { toTime } from '../../shared/run/times';
import { requestWork, stamp } from '../../shared/run/works';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

/** The vendor's words; those of the field `status` are older. */
const STATES: Readonly<Record<string, string>> = {
	do_not_send: 'waiting',
	send_success: 'sent',
	success: 'sent',
	send_failed: 'failed',
	failed: 'failed',
	has_delete: 'deleted',
};

export const getScheduled = defineGetuiOperation({
	value: 'getScheduled',
	name: 'Get Scheduled Push',
	action: 'Get scheduled push with Getui',
	description: 'Get the time of a scheduled push, and whether it was sent',
	fields: [scheduleField],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const request = { taskid: readScheduleId(context.parameters, itemIndex) };
				context.client.check.getScheduledTask(request);
				return request;
			},
			async ({ taskid }, options) => {
				const task = (await context.client.getScheduledTask({ taskid }, options))[taskid];
				if (task === undefined) throw unknownTask(taskid);
				const word = task.send_result ?? task.status ?? null;
				return stamp(context, {
					scheduleId: taskid,
					state: word === null ? null : (STATES[word] ?? word),
					sendResult: word,
					scheduledFor: toTime(task.push_time),
					createdAt: toTime(task.create_time),
					content: task.transmission_content ?? null,
				});
			},
		),
});

function unknownTask(taskid: string): NodeFailure {
	return new NodeFailure(
		'NO_SCHEDULE',
		`Getui knows no scheduled push ${taskid}`,
		'Pass the messageId that Send Push returned for a push with a Schedule Time.',
	);
}
