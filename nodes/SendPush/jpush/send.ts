import { sendWork } from '../../shared/send/send';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { SEND_OPTIONS, TARGET_AND_MESSAGE_FIELDS } from './fields';
import { readJPushOptions } from '../../shared/vendors/jpush/options';

export const send = defineJPushOperation({
	value: 'send',
	name: 'Send',
	action: 'Send push with JPush',
	description: 'Send a message to devices, aliases, tags, a segment or everyone',
	fields: [...TARGET_AND_MESSAGE_FIELDS, SEND_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createJPushSender(context.client), {
			readOwnOptions: readJPushOptions,
		}),
});
