import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { deviceField, readDeviceId } from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const getDeviceTags = defineJPushOperation({
	value: 'getDeviceTags',
	name: 'Get Device Tags',
	action: 'Get tags of device with JPush',
	description: 'Get the tags of a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ registration_id: readDeviceId(context.parameters, itemIndex) }),
			async (request, options) => {
				const { tags } = await context.client.getDevice(request, options);
				return stamp(context, { registrationId: request.registration_id, tags });
			},
		),
});
