import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { messageIdField, messageTraceWork } from '../../shared/vendors/unipush/messageTrace';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const getMessageDetail = defineUniPushOperation({
	value: 'getMessageDetail',
	name: 'Get Message Detail',
	action: 'Get message detail with Uni-Push',
	description:
		'Get the steps of a message on its way to a device; needs a permission of the vendor',
	fields: [messageIdField, deviceField],
	start: (context) =>
		messageTraceWork(context, (itemIndex) => [readDeviceId(context.parameters, itemIndex)]),
});
