import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { sendWork } from '../../shared/send/send';
import { readTag, tagField } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { GETUI_OPTIONS, readGetuiOptions } from './options';

const FAST_TAG_OPTIONS = optionsField(
	messageOptions('apnsProduction', 'combineItems', 'tagsAll', 'tagsNone'),
	GETUI_OPTIONS.filter(({ name }) => name !== 'conditions'),
);

export const sendToFastTag = defineGetuiOperation({
	value: 'sendToFastTag',
	name: 'Send to Fast Tag',
	action: 'Send push to fast tag with Getui',
	description:
		'Send a message to the devices with one tag by the faster endpoint of some contracts',
	fields: [tagField, ...MESSAGE_FIELDS, FAST_TAG_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createGetuiFastTagSender(context.client), {
			readOwnOptions: readGetuiOptions,
			readTarget: (itemIndex) => ({
				type: 'tag',
				values: [readTag(context.parameters, itemIndex)],
			}),
		}),
});
