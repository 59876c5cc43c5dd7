import { changeWork } from '../../shared/send/changeWork';
import { messageIdField, readMessageId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { stamp } from '../../shared/run/works';

export const revoke = defineJPushOperation({
	value: 'revoke',
	name: 'Revoke Message',
	action: 'Revoke message with JPush',
	description:
		'Stop a message that is still going out, and take it from phones that show it and on which it was not tapped',
	fields: [messageIdField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { msg_id: readMessageId(context.parameters, itemIndex) };
				context.client.check.withdrawPush(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.withdrawPush(request, options);
				return stamp(context, { messageId: request.msg_id, revoked: true });
			},
			repeatable: true,
		}),
});
