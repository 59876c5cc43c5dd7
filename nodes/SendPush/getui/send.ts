import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { defineGetuiOperation, GETUI_TARGETS } from '../../shared/vendors/getui/vendor';
import { GETUI_OPTIONS, readGetuiOptions } from './options';

/** Apple's environment is chosen with the certificate in the console. */
const SEND_OPTIONS = optionsField(messageOptions('apnsProduction'), GETUI_OPTIONS);

export const send = defineGetuiOperation({
	value: 'send',
	name: 'Send',
	action: 'Send push with Getui',
	description:
		'Send a message to client IDs, aliases, tags or everyone; personal messages share calls of 200',
	fields: [...targetFields(GETUI_TARGETS), ...MESSAGE_FIELDS, SEND_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createGetuiSender(context.client), {
			readOwnOptions: readGetuiOptions,
		}),
});
