import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { deviceField, readDeviceId } from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const get = defineJPushOperation({
	value: 'get',
	name: 'Get',
	action: 'Get alias with JPush',
	description: 'Get the alias of a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ registration_id: readDeviceId(context.parameters, itemIndex) }),
			async (request, options) => {
				const { alias } = await context.client.getDevice(request, options);
				return stamp(context, { registrationId: request.registration_id, alias });
			},
		),
});
