import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { messageIdField, messageTraceWork } from '../../shared/vendors/getui/messageTrace';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const getMessageDetail = defineGetuiOperation({
	value: 'getMessageDetail',
	name: 'Get Message Detail',
	action: 'Get message detail with Getui',
	description:
		'Get the steps of a message on its way to a device; needs a permission of the vendor',
	fields: [messageIdField, deviceField],
	start: (context) =>
		messageTraceWork(context, (itemIndex) => [readDeviceId(context.parameters, itemIndex)]),
});
