import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readTaskId, taskField } from '../shared/fields';
import { taskWork } from '../shared/taskWork';

export const stop = defineUniPushOperation({
	value: 'stop',
	name: 'Stop Task',
	action: 'Stop task with Uni-Push',
	description:
		'Stop a push to a list, to tags or to everyone that is under way; what phone makers already hold is still delivered',
	fields: [taskField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'unipush', kind: 'stop' },
			read: (itemIndex) => readTaskId(context.parameters, itemIndex),
			check: (taskId) => context.client.check.stopTaskByTaskid({ taskId }),
			make: async (taskId, options) => await context.client.stopTaskByTaskid({ taskId }, options),
			present: (taskId) => ({ taskId, stopped: true }),
		}),
});
