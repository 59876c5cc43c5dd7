import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { defineUniPushOperation, UNIPUSH_TARGETS } from '../../shared/vendors/unipush/vendor';
import { readUniPushOptions, UNIPUSH_OPTIONS } from './options';

/** All shared options are listed, so that those set for another vendor stay; what uni-push lacks is left out. */
const OPTIONS = optionsField(messageOptions(), UNIPUSH_OPTIONS);

export const send = defineUniPushOperation({
	value: 'send',
	name: 'Send',
	action: 'Send push with Uni-Push',
	description: 'Send a message to devices, aliases, users, tags or everyone',
	fields: [...targetFields(UNIPUSH_TARGETS), ...MESSAGE_FIELDS, OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createUniPushSender(context.client), {
			readOwnOptions: readUniPushOptions,
		}),
});
