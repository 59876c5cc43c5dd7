import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { targetListFields, TargetReader } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readUniPushOptions, TARGETED_OPTIONS } from './options';

const DEVICE_IDS = targetListFields({
	displayName: 'Targets',
	entries: 'IDs',
	placeholder: 'e.g. 17042787985601034567, 17042787985601034568',
	calls: 'Items share calls of up to 500 IDs',
});

const OPTIONS = optionsField(messageOptions('platforms', 'tagsAll', 'tagsNone'), TARGETED_OPTIONS);

export const sendToDeviceIds = defineUniPushOperation({
	value: 'sendToDeviceIds',
	name: 'Send to Device IDs',
	action: 'Send push to device ids with Uni-Push',
	description:
		'Send a message to devices by device_id, as the table opendb-device of the service space holds it',
	fields: [...DEVICE_IDS, ...MESSAGE_FIELDS, OPTIONS],
	start: (context) => {
		const devices = new TargetReader(context);
		return sendWork(context, context.module.createUniPushDeviceIdSender(context.client), {
			readOwnOptions: readUniPushOptions,
			readTarget: (itemIndex) => ({ type: 'device', values: devices.values(itemIndex) }),
		});
	},
});
