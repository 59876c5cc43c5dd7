import type { INodeProperties } from 'n8n-workflow';

/** The message itself; the same names for every vendor, so that values stay when the vendor changes. */
export const MESSAGE_FIELDS: INodeProperties[] = [
	{
		displayName: 'Message Kind',
		name: 'messageKind',
		type: 'options',
		noDataExpression: true,
		default: 'notification',
		options: [
			{
				name: 'Data Message',
				value: 'data',
				description: 'Handed to the app and not shown by the phone',
			},
			{
				name: 'Notification',
				value: 'notification',
				description: 'Shown in the notification bar of the phone',
			},
		],
		description: 'Whether the phone shows the message or hands it to the app',
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your order is on its way',
		description: 'First line of the notification. Empty: the name of the app.',
	},
	{
		displayName: 'Body',
		name: 'body',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. It arrives between 14:00 and 16:00',
		description: 'Text of the notification, or content of the data message',
	},
];

type Option = INodeProperties;

/** Options that mean the same for every vendor. A node lists them together with the vendor's own. */
const MESSAGE_OPTIONS: Option[] = [
	{
		displayName: 'APNs Production',
		name: 'apnsProduction',
		type: 'boolean',
		default: true,
		description:
			"Whether iOS devices are reached through Apple's production environment and not its sandbox",
	},
	{
		displayName: 'Badge',
		name: 'badge',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1',
		description: 'A number to show on the app icon, or + and a number to add',
	},
	{
		displayName: 'Big Text',
		name: 'bigText',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'Longer text that Android shows when the notification is expanded',
	},
	{
		displayName: 'Category',
		name: 'category',
		type: 'string',
		default: '',
		placeholder: 'e.g. EXPRESS',
		description: 'Message category as the phone makers define it',
	},
	{
		displayName: 'Channel ID',
		name: 'channelId',
		type: 'string',
		default: '',
		placeholder: 'e.g. orders',
		description: 'Android notification channel',
	},
	{
		displayName: 'Click Action',
		name: 'clickAction',
		type: 'options',
		default: 'openApp',
		options: [
			{ name: 'Open App', value: 'openApp' },
			{ name: 'Open Intent or Deep Link', value: 'intent' },
			{ name: 'Open URL', value: 'url' },
		],
		description: 'What a tap on the notification does',
	},
	{
		displayName: 'Click Value',
		name: 'clickValue',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/orders/77',
		description: 'The URL, or the intent or deep link, that a tap opens',
	},
	{
		displayName: 'Collapse ID',
		name: 'collapseId',
		type: 'string',
		default: '',
		description: 'A later message with the same ID replaces the earlier one on iOS',
	},
	{
		displayName: 'Combine Items',
		name: 'combineItems',
		type: 'boolean',
		default: true,
		description:
			'Whether items with the same message share calls to the vendor. Each item still gets its own output.',
	},
	{
		displayName: 'Extras (JSON)',
		name: 'extras',
		type: 'json',
		default: '{}',
		description: 'Custom values handed to the app, as a JSON object',
	},
	{
		displayName: 'Icon URL',
		name: 'icon',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://cdn.example.com/icon.png',
		description: 'Picture beside the text',
	},
	{
		displayName: 'Image URL',
		name: 'image',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://cdn.example.com/picture.jpg',
		description: 'Picture below the text',
	},
	{
		displayName: 'Platforms',
		name: 'platforms',
		type: 'multiOptions',
		default: [],
		options: [
			{ name: 'Android', value: 'android' },
			{ name: 'HarmonyOS', value: 'harmony' },
			{ name: 'iOS', value: 'ios' },
			{ name: 'Quick App', value: 'quickapp' },
		],
		description: 'Platforms to send to. None chosen: every platform of the app.',
	},
	{
		displayName: 'Preview Only',
		name: 'previewOnly',
		type: 'boolean',
		default: false,
		description: "Whether to output each item's request to the vendor without sending it",
	},
	{
		displayName: 'Request JSON',
		name: 'requestJson',
		type: 'json',
		default: '{}',
		description:
			"Raw JSON in the vendor's own form, laid over the request last. Reaches every option that has no field here.",
	},
	{
		displayName: 'Sound',
		name: 'sound',
		type: 'string',
		default: '',
		placeholder: 'e.g. default',
		description: 'Name of a sound file in the app',
	},
	{
		displayName: 'Subtitle',
		name: 'subtitle',
		type: 'string',
		default: '',
		description: 'Second title line on iOS',
	},
	{
		displayName: 'Tags: All Of',
		name: 'tagsAll',
		type: 'string',
		default: '',
		placeholder: 'e.g. vip, beijing',
		description: 'With Target "Tags": only devices that have all of these tags too',
	},
	{
		displayName: 'Tags: None Of',
		name: 'tagsNone',
		type: 'string',
		default: '',
		placeholder: 'e.g. unsubscribed',
		description: 'With Target "Tags": no device that has any of these tags',
	},
	{
		displayName: 'Thread ID',
		name: 'threadId',
		type: 'string',
		default: '',
		description: 'Notifications with the same ID are shown as one group on iOS',
	},
	{
		displayName: 'Time to Live (Seconds)',
		name: 'timeToLive',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 86400,
		description:
			'How long the vendor keeps the message for a device that is offline. 0: not at all.',
	},
];

/** The "Options" collection: what all vendors share and the vendor's own, in alphabetical order. */
export function optionsField(
	shared: readonly Option[],
	own: readonly Option[] = [],
): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...shared, ...own].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	};
}

/** The shared options of these names, for an operation that has few of them. */
export function onlyMessageOptions(...names: string[]): Option[] {
	return MESSAGE_OPTIONS.filter(({ name }) => names.includes(name));
}

/** Picks shared options by name, so that an operation lists only what has an effect there. */
export function messageOptions(...without: string[]): Option[] {
	return MESSAGE_OPTIONS.filter(({ name }) => !without.includes(name));
}
