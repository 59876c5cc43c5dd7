import { TargetReader } from '../../shared/fields/targets';
import { deviceListFields } from '../../shared/vendors/getui/fields';
import { messageIdField, messageTraceWork } from '../../shared/vendors/getui/messageTrace';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const getDeliveryStatus = defineGetuiOperation({
	value: 'getDeliveryStatus',
	name: 'Get Delivery Status',
	action: 'Get delivery status with Getui',
	description:
		'Get the steps of a message on its way to single devices; needs a permission of the vendor',
	fields: [messageIdField, ...deviceListFields],
	start: (context) => {
		const devices = new TargetReader(context);
		return messageTraceWork(context, (itemIndex) => devices.values(itemIndex));
	},
});
