import { requestWork, stamp } from '../../shared/run/works';
import { ChangeBook } from '../../shared/send/changeOnce';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readTaskId, taskField } from './fields';

export const stop = defineGetuiOperation({
	value: 'stop',
	name: 'Stop Task',
	action: 'Stop task with Getui',
	description:
		'Stop a push to a list, to tags or to everyone that is under way; what phone makers already hold is still delivered',
	fields: [taskField],
	start: (context) => {
		const { client } = context;
		const book = new ChangeBook(context);
		return requestWork(
			(itemIndex) => {
				const request = { taskid: readTaskId(context.parameters, itemIndex) };
				client.check.stopTask(request);
				return request;
			},
			async ({ taskid }, options) => {
				await book.make({ vendor: 'getui', kind: 'stop', repeatable: true }, [taskid], async () => {
					await client.stopTask({ taskid }, options);
				});
				return stamp(context, { taskId: taskid, stopped: true });
			},
		);
	},
});
