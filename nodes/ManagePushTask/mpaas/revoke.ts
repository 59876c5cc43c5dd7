import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { taskWork } from '../shared/taskWork';

const MESSAGE_ID: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4f2a9c0d1e3b5f6789a0b1c2d3e4f506',
	description: 'ID that Send Push returned',
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

interface Letter {
	MessageId: string;
	TargetId: string;
}

const parse = (id: string) => JSON.parse(id) as Letter;

export const revoke = defineMpaasOperation({
	value: 'revoke',
	name: 'Revoke Message',
	action: 'Revoke message with mPaaS',
	description: 'Take back a message that was sent to one user or device within the last 7 days',
	fields: [MESSAGE_ID, TARGET],
	start: (context) => {
		const text = (field: INodeProperties, itemIndex: number) =>
			readRequiredText(context.parameters.get(field.name, itemIndex, ''), field.displayName);
		return taskWork(context, {
			...{ vendor: 'mpaas', kind: 'revoke' },
			read: (itemIndex) =>
				JSON.stringify({
					MessageId: text(MESSAGE_ID, itemIndex),
					TargetId: text(TARGET, itemIndex),
				}),
			check: (id) => context.client.check.revokePushMessage(parse(id)),
			make: async (id, options) => await context.client.revokePushMessage(parse(id), options),
			present: (id) => {
				const { MessageId, TargetId } = parse(id);
				return { messageId: MessageId, targetId: TargetId, revoked: true };
			},
		});
	},
});
