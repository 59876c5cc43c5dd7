import { TargetReader } from '../../shared/fields/targets';
import { deviceListFields } from '../../shared/vendors/unipush/fields';
import { messageIdField, messageTraceWork } from '../../shared/vendors/unipush/messageTrace';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const getDeliveryStatus = defineUniPushOperation({
	value: 'getDeliveryStatus',
	name: 'Get Delivery Status',
	action: 'Get delivery status with Uni-Push',
	description:
		'Tell for single devices how far a message came, one call for each device (opened by uni-push on request)',
	fields: [messageIdField, ...deviceListFields],
	start: (context) => {
		const devices = new TargetReader(context);
		return messageTraceWork(context, (itemIndex) => devices.values(itemIndex));
	},
});
