import { userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readSerial, serialField } from './fields';
import { readOneUser, userChangeWork } from './users';

export const unbindDeviceToken = defineMaximOperation({
	value: 'unbindDeviceToken',
	name: 'Unbind Device Token',
	action: 'Unbind device token with MaxIM',
	description: 'Take the token of a phone maker from a device of a user',
	fields: [userField, serialField],
	start: (context) =>
		userChangeWork(context, {
			readIds: readOneUser(context),
			readGroup: (itemIndex) => ({ device_sn: readSerial(context.parameters, itemIndex) }),
			check: (device, [user_id = '']) => {
				context.client.check.unbindDeviceToken({ user_id, ...device });
			},
			make: async (device, user_id, options) =>
				await context.client.unbindDeviceToken({ user_id, ...device }, options),
			present: (_answer, { device_sn }) => ({ deviceSn: String(device_sn), bound: false }),
		}),
});
