import { deviceListFields, tagField } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { tagDevicesWork } from './tagDevices';

export const addDevices = defineGetuiOperation({
	value: 'addDevices',
	name: 'Add Devices',
	action: 'Add devices to tag with Getui',
	description: 'Give a tag to devices, which keep their other tags; it takes effect with a delay',
	fields: [tagField, ...deviceListFields],
	start: (context) => tagDevicesWork(context, 'addTag'),
});
