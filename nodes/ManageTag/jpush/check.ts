import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { deviceField, readDeviceId, readTag, tagField } from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const check = defineJPushOperation({
	value: 'check',
	name: 'Check Device',
	action: 'Check tag of device with JPush',
	description: 'Tell whether a device has a tag',
	fields: [tagField, deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				tag: readTag(context.parameters, itemIndex),
				registration_id: readDeviceId(context.parameters, itemIndex),
			}),
			async (request, options) => {
				const { result } = await context.client.isDeviceInTag(request, options);
				return stamp(context, {
					tag: request.tag,
					registrationId: request.registration_id,
					hasTag: result,
				});
			},
		),
});
