import { singleDeviceListFields } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { lookUpDevices } from './lookUpDevices';

export const getDetails = defineJPushOperation({
	value: 'getDetails',
	name: 'Get Details',
	action: 'Get details of devices with JPush',
	description: 'Get the tags, the alias and the mobile number of devices',
	fields: singleDeviceListFields,
	start: (context) =>
		lookUpDevices(context, {
			cap: 1,
			ask: async ([id = ''], options) => {
				const device = await context.client.getDevice({ registration_id: id }, options);
				return new Map([[id, device]]);
			},
		}),
});
