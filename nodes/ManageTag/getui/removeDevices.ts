import { deviceListFields, tagField } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { tagDevicesWork } from './tagDevices';

export const removeDevices = defineGetuiOperation({
	value: 'removeDevices',
	name: 'Remove Devices',
	action: 'Remove devices from tag with Getui',
	description: 'Take a tag from devices',
	fields: [tagField, ...deviceListFields],
	start: (context) => tagDevicesWork(context, 'removeTag'),
});
