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
			(itemIndex) => ({
				registration_id: readDeviceId(context.parameters, itemIndex),
				alias: '' as const,
			}),
			async (request, options) => {
				await context.client.updateDevice(request, options);
				return stamp(context, { registrationId: request.registration_id, alias: null });
			},
			(request) => {
				context.client.check.updateDevice(request);
			},
		),
});
