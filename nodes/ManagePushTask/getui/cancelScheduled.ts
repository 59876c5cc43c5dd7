import { requestWork, stamp } from '../../shared/run/works';
import { ChangeBook } from '../../shared/send/changeOnce';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readScheduleId, scheduleField } from './fields';

export const cancelScheduled = defineGetuiOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with Getui',
	description: 'Cancel a scheduled push, up to one minute before its time',
	fields: [scheduleField],
	start: (context) => {
		const { client } = context;
		const book = new ChangeBook(context);
		return requestWork(
			(itemIndex) => {
				const request = { taskid: readScheduleId(context.parameters, itemIndex) };
				client.check.deleteScheduledTask(request);
				return request;
			},
			async ({ taskid }, options) => {
				const change = { vendor: 'getui', kind: 'cancel', repeatable: true } as const;
				await book.make(change, [taskid], async () => {
					await client.deleteScheduledTask({ taskid }, options);
				});
				return stamp(context, { scheduleId: taskid, cancelled: true });
			},
		);
	},
});
