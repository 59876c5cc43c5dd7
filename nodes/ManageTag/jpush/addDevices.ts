import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { deviceListFields, tagField } from '../../shared/vendors/jpush/fields';
import { tagDevicesWork } from './tagDevices';

export const addDevices = defineJPushOperation({
	value: 'addDevices',
	name: 'Add Devices',
	action: 'Add devices to tag with JPush',
	description: 'Give a tag to devices; the tag is made when it is new',
	fields: [tagField, ...deviceListFields],
	start: (context) => tagDevicesWork(context, 'add'),
});
