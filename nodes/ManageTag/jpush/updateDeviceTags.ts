import { tagChangeReader, tagChangeFields } from '../../shared/fields/tagChange';
import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const updateDeviceTags = defineJPushOperation({
	value: 'updateDeviceTags',
	name: 'Update Device Tags',
	action: 'Update tags of device with JPush',
	description: 'Add and remove several tags of a device, or clear them all',
	fields: [deviceField, ...tagChangeFields('Up to 100 tags')],
	start: (context) => {
		const readChange = tagChangeReader(context);
		return requestWork(
			(itemIndex) => {
				const registration_id = readDeviceId(context.parameters, itemIndex);
				const change = readChange(itemIndex, registration_id);
				return {
					registration_id,
					tags: change === 'clear' ? ('' as const) : change,
				};
			},
			async (request, options) => {
				await context.client.updateDevice(request, options);
				return stamp(context, {
					registrationId: request.registration_id,
					...(request.tags === '' ? { cleared: true } : request.tags),
				});
			},
			(request) => {
				context.client.check.updateDevice(request);
			},
		);
	},
});
