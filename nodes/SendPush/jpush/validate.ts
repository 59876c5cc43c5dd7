import { sendWork } from '../../shared/send/send';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { SEND_OPTIONS, TARGET_AND_MESSAGE_FIELDS } from './fields';
import { readJPushOptions } from '../../shared/vendors/jpush/options';

export const validate = defineJPushOperation({
	value: 'validate',
	name: 'Validate',
	action: 'Validate push with JPush',
	description: 'Have JPush check a message and its targets without sending anything',
	fields: [...TARGET_AND_MESSAGE_FIELDS, SEND_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createJPushSender(context.client), {
			action: 'validate',
			readOwnOptions: readJPushOptions,
		}),
});
