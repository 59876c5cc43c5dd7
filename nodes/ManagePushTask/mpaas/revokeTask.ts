import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readTaskId, taskField } from '../shared/fields';
import { taskWork } from '../shared/taskWork';

export const revokeTask = defineMpaasOperation({
	value: 'revokeTask',
	name: 'Revoke Task',
	action: 'Revoke task with mPaaS',
	description: 'Take back a push with a template per target, or a broadcast, of the last 7 days',
	fields: [taskField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'mpaas', kind: 'revoke task' },
			read: (itemIndex) => readTaskId(context.parameters, itemIndex),
			check: (TaskId) => context.client.check.revokePushTask({ TaskId }),
			make: async (TaskId, options) => await context.client.revokePushTask({ TaskId }, options),
			present: (taskId) => ({ taskId, revoked: true }),
		}),
});
