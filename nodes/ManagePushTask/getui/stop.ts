import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readTaskId, taskField } from '../shared/fields';
import { taskWork } from '../shared/taskWork';

export const stop = defineGetuiOperation({
	value: 'stop',
	name: 'Stop Task',
	action: 'Stop task with Getui',
	description:
		'Stop a push to a list, to tags or to everyone that is under way; what phone makers already hold is still delivered',
	fields: [taskField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'getui', kind: 'stop' },
			read: (itemIndex) => readTaskId(context.parameters, itemIndex),
			check: (taskid) => context.client.check.stopTask({ taskid }),
			make: async (taskid, options) => await context.client.stopTask({ taskid }, options),
			present: (taskId) => ({ taskId, stopped: true }),
		}),
});
