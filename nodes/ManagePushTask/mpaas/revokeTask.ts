import { changeWork } from '../../shared/send/changeOnce';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readTaskId, taskField } from '../shared/fields';

export const revokeTask = defineMpaasOperation({
	value: 'revokeTask',
	name: 'Revoke Task',
	action: 'Revoke task with mPaaS',
	description: 'Take back a push with a template per target, or a broadcast, of the last 7 days',
	fields: [{ ...taskField, placeholder: 'e.g. 20266199012345678' }],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { TaskId: readTaskId(context.parameters, itemIndex) };
				context.client.check.revokePushTask(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.revokePushTask(request, options);
				return { taskId: request.TaskId, revoked: true };
			},
			repeatable: true,
		}),
});
