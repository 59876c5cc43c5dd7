import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { changeWork } from '../../shared/send/changeOnce';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';

const MESSAGE_ID: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4f2a9c0d1e3b5f6789a0b1c2d3e4f506',
	description: 'The messageId that Send Push returned',
};

const TARGET: INodeProperties = {
	displayName: 'Target ID',
	name: 'targetId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description: 'The user ID or device ID that the message went to',
};

export const revoke = defineMpaasOperation({
	value: 'revoke',
	name: 'Revoke Message',
	action: 'Revoke message with mPaaS',
	description: 'Take back a message that was sent to one user or device within the last 7 days',
	fields: [MESSAGE_ID, TARGET],
	start: (context) => {
		const text = (field: INodeProperties, itemIndex: number) =>
			readRequiredText(context.parameters.get(field.name, itemIndex, ''), field.displayName);
		return changeWork(context, {
			read: (itemIndex) => {
				const request = {
					MessageId: text(MESSAGE_ID, itemIndex),
					TargetId: text(TARGET, itemIndex),
				};
				context.client.check.revokePushMessage(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.revokePushMessage(request, options);
				return { messageId: request.MessageId, targetId: request.TargetId, revoked: true };
			},
			repeatable: true,
		});
	},
});
