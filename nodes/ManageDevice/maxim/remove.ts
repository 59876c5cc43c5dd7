import { userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readSerial, serialField } from './fields';
import { readOneUser, userChangeWork } from './users';

export const remove = defineMaximOperation({
	value: 'remove',
	name: 'Remove',
	action: 'Remove device with MaxIM',
	description: 'Remove a device of a user',
	fields: [userField, serialField],
	start: (context) =>
		userChangeWork(context, {
			readIds: readOneUser(context),
			readGroup: (itemIndex) => ({ device_sn: readSerial(context.parameters, itemIndex) }),
			check: (device, [user_id = '']) => {
				context.client.check.removeDevice({ user_id, ...device });
			},
			make: async (device, user_id, options) =>
				await context.client.removeDevice({ user_id, ...device }, options),
			present: (_answer, { device_sn }) => ({ deviceSn: String(device_sn), removed: true }),
		}),
});
