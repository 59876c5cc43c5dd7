import { changeWork } from '../../shared/send/changeOnce';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readTaskId, taskField } from '../shared/fields';

export const stop = defineUniPushOperation({
	value: 'stop',
	name: 'Stop Task',
	action: 'Stop task with Uni-Push',
	description:
		'Stop a push to a list, to tags or to everyone that is under way; what phone makers already hold is still delivered',
	fields: [taskField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { taskId: readTaskId(context.parameters, itemIndex) };
				context.client.check.stopTaskByTaskid(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.stopTaskByTaskid(request, options);
				return { taskId: request.taskId, stopped: true };
			},
			repeatable: true,
		}),
});
