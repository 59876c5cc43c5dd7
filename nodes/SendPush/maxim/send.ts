import { MESSAGE_FIELDS } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { defineMaximOperation, MAXIM_TARGETS } from '../../shared/vendors/maxim/vendor';
import { MAXIM_SEND_OPTIONS, readMaximOptions } from './options';

export const send = defineMaximOperation({
	value: 'send',
	name: 'Send',
	action: 'Send push with MaxIM',
	description: 'Send a message to push tokens, aliases, tags, users or everyone',
	fields: [...targetFields(MAXIM_TARGETS), ...MESSAGE_FIELDS, MAXIM_SEND_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createMaximSender(context.client), {
			readOwnOptions: readMaximOptions,
		}),
});
