import type { INodeParameters } from 'n8n-workflow';

/** A message as it was filled in for JPush, with the vendor changed. */
export const switched: INodeParameters = {
	resource: 'mpaas',
	operation: 'send',
	targetType: 'device',
	targetSource: 'value',
	targets: '={{ $json.id }}',
	messageKind: 'notification',
	title: 'Hello',
	body: 'Your order is on its way',
	options: {
		category: 'EXPRESS',
		threadId: 'orders',
		extras: '{"orderId": "77"}',
		badge: '+1',
		sound: 'default',
		clickAction: 'url',
		clickValue: 'https://shop.example.com/orders/77',
		timeToLive: 3600,
	},
};

/** A template for users, with a value of each row. */
export const template: INodeParameters = {
	resource: 'mpaas',
	operation: 'sendTemplate',
	targetType: 'user',
	targetSource: 'field',
	targetField: 'id',
	templateName: { __rl: true, mode: 'list', value: 'order' },
	templateValues: {
		mappingMode: 'defineBelow',
		value: { name: '={{ $json.name }}', order: '77' },
	},
};
