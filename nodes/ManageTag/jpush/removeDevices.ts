import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { deviceListFields, tagField } from '../../shared/vendors/jpush/fields';
import { tagDevicesWork } from './tagDevices';

export const removeDevices = defineJPushOperation({
	value: 'removeDevices',
	name: 'Remove Devices',
	action: 'Remove devices from tag with JPush',
	description: 'Take a tag from devices',
	fields: [tagField, ...deviceListFields],
	start: (context) => tagDevicesWork(context, 'remove'),
});
