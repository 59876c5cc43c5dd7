import { changeWork } from '../../shared/send/changeOnce';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readTaskId, taskField } from '../shared/fields';

export const stop = defineGetuiOperation({
	value: 'stop',
	name: 'Stop Task',
	action: 'Stop task with Getui',
	description:
		'Stop a push to a list, to tags or to everyone that is under way; what phone makers already hold is still delivered',
	fields: [taskField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { taskid: readTaskId(context.parameters, itemIndex) };
				context.client.check.stopTask(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.stopTask(request, options);
				return { taskId: request.taskid, stopped: true };
			},
			repeatable: true,
		}),
});
