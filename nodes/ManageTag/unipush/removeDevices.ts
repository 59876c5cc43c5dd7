import { deviceListFields, tagField } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { tagDevicesWork } from './tagDevices';

export const removeDevices = defineUniPushOperation({
	value: 'removeDevices',
	name: 'Remove Devices',
	action: 'Remove devices from tag with Uni-Push',
	description: 'Take a tag from devices',
	fields: [tagField, ...deviceListFields],
	start: (context) => tagDevicesWork(context, 'cidsUnboundCustomTag'),
});
