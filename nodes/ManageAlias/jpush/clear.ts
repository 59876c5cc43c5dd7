import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { deviceField, readDeviceId } from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const clear = defineJPushOperation({
	value: 'clear',
	name: 'Clear',
	action: 'Clear alias with JPush',
	description: 'Take the alias from a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ registration_id: readDeviceId(context.parameters, itemIndex) }),
			async ({ registration_id }, options) => {
				await context.client.updateDevice({ registration_id, alias: '' }, options);
				return stamp(context, { registrationId: registration_id, alias: null });
			},
		),
});
