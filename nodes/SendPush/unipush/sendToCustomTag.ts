import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { sendWork } from '../../shared/send/send';
import { readTag, tagField } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readUniPushOptions, TARGETED_OPTIONS } from './options';

const OPTIONS = optionsField(
	messageOptions('combineItems', 'platforms', 'tagsAll', 'tagsNone'),
	TARGETED_OPTIONS,
);

export const sendToCustomTag = defineUniPushOperation({
	value: 'sendToCustomTag',
	name: 'Send to Custom Tag',
	action: 'Send push to custom tag with Uni-Push',
	description:
		'Send a message to the devices with one tag (getui_custom_tag); opened by uni-push on request',
	fields: [tagField, ...MESSAGE_FIELDS, OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createUniPushCustomTagSender(context.client), {
			readOwnOptions: readUniPushOptions,
			readTarget: (itemIndex) => ({
				type: 'tag',
				values: [readTag(context.parameters, itemIndex)],
			}),
		}),
});
