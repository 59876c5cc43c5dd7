import { changeWork } from '../../shared/send/changeOnce';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { deviceField, readPair, userField } from './fields';

export const unbindUser = defineMpaasOperation({
	value: 'unbindUser',
	name: 'Unbind User',
	action: 'Unbind user from device with mPaaS',
	description: 'Unbind a user from a device, so that pushes to the user no longer reach it',
	fields: [deviceField, userField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = readPair(context, itemIndex);
				context.client.check.pushUnBind(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.pushUnBind(request, options);
				return { deviceId: request.DeliveryToken, userId: request.UserId, bound: false };
			},
			repeatable: true,
		}),
});
