import { deviceListFields, tagField } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { tagDevicesWork } from './tagDevices';

export const addDevices = defineUniPushOperation({
	value: 'addDevices',
	name: 'Add Devices',
	action: 'Add devices to tag with Uni-Push',
	description: 'Give a tag to devices beside the tags they have',
	fields: [tagField, ...deviceListFields],
	start: (context) => tagDevicesWork(context, 'cidsBindCustomTag'),
});
