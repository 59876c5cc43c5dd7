import type { INodeProperties } from 'n8n-workflow';

import { changeWork } from '../../shared/send/changeOnce';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { deviceField, readPair, userField } from './fields';

const PLATFORM: INodeProperties = {
	displayName: 'Platform',
	name: 'platform',
	type: 'options',
	default: 'android',
	options: [
		{ name: 'Android', value: 'android' },
		{ name: 'iOS', value: 'ios' },
	],
	description: 'Platform of the device',
};

export const bindUser = defineMpaasOperation({
	value: 'bindUser',
	name: 'Bind User',
	action: 'Bind user to device with mPaaS',
	description: 'Bind a user to a device, so that pushes to the user reach it',
	fields: [deviceField, userField, PLATFORM],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const ios = context.parameters.get('platform', itemIndex, 'android') === 'ios';
				const request = {
					...readPair(context, itemIndex),
					OsType: ios ? (2 as const) : (1 as const),
				};
				context.client.check.pushBind(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.pushBind(request, options);
				return { deviceId: request.DeliveryToken, userId: request.UserId, bound: true };
			},
			repeatable: true,
			thing: ({ DeliveryToken }) => DeliveryToken,
		}),
});
