import { fileField, readFileId } from '../../shared/vendors/jpush/fields';
import { MESSAGE_FIELDS } from '../../shared/fields/messageFields';
import { sendWork } from '../../shared/send/send';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { SINGLE_SEND_OPTIONS } from './fields';
import { readJPushOptions } from '../../shared/vendors/jpush/options';

export const sendToFile = defineJPushOperation({
	value: 'sendToFile',
	name: 'Send to File',
	action: 'Send push to file with JPush',
	description: 'Send a message to the registration IDs or aliases of an uploaded file',
	fields: [fileField, ...MESSAGE_FIELDS, SINGLE_SEND_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createJPushSender(context.client), {
			readOwnOptions: readJPushOptions,
			readTarget: (itemIndex) => ({
				type: 'file',
				values: [readFileId(context.parameters, itemIndex)],
			}),
		}),
});
