import { MESSAGE_FIELDS } from '../../shared/fields/messageFields';
import { sendWork } from '../../shared/send/send';
import { targetFields } from '../../shared/fields/targets';
import { defineJPushGroupOperation, JPUSH_TARGETS } from '../../shared/vendors/jpush/vendor';
import { SEND_OPTIONS } from './fields';
import { readJPushOptions } from '../../shared/vendors/jpush/options';

const GROUP_TARGETS = targetFields([
	...JPUSH_TARGETS,
	{
		type: 'file',
		name: 'File',
		description: 'File ID of a file that was uploaded with the developer key (VIP)',
	},
]);

export const sendToGroup = defineJPushGroupOperation({
	value: 'sendToGroup',
	name: 'Send to App Group',
	action: 'Send push to app group with JPush',
	description: 'Send a message to the devices of all apps in an app group',
	fields: [...GROUP_TARGETS, ...MESSAGE_FIELDS, SEND_OPTIONS],
	start: (context) =>
		sendWork(context, context.module.createJPushGroupSender(context.client), {
			readOwnOptions: readJPushOptions,
		}),
});
