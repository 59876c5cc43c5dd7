import { messageIdField, readMessageId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { taskWork } from '../shared/taskWork';

export const revoke = defineJPushOperation({
	value: 'revoke',
	name: 'Revoke Message',
	action: 'Revoke message with JPush',
	description:
		'Stop a message that is still going out, and take it from phones that show it and on which it was not tapped',
	fields: [messageIdField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'jpush', kind: 'revoke' },
			read: (itemIndex) => readMessageId(context.parameters, itemIndex),
			check: (msg_id) => context.client.check.withdrawPush({ msg_id }),
			make: async (msg_id, options) => await context.client.withdrawPush({ msg_id }, options),
			present: (messageId) => ({ messageId, revoked: true }),
		}),
});
