import type { INodeProperties } from 'n8n-workflow';

import type { Badge, ClickAction, Platform, PushMessage } from '../../client';
import { ParameterError } from './failure';
import { readJsonObject } from './jsonField';
import type { ParameterReader } from './parameters';

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
export const MESSAGE_OPTIONS: Option[] = [
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

/** Picks shared options by name, so that an operation lists only what has an effect there. */
export function messageOptions(...without: string[]): Option[] {
	return MESSAGE_OPTIONS.filter(({ name }) => !without.includes(name));
}

export type OptionValues = Record<string, unknown>;

/** Reads the vendor-neutral message of an item. */
export function readMessage(parameters: ParameterReader, itemIndex: number): PushMessage {
	const options = readOptions(parameters, itemIndex);
	return {
		kind: parameters.get('messageKind', itemIndex, 'notification') as PushMessage['kind'],
		title: text(parameters.get('title', itemIndex, ''), 'Title'),
		body: requiredBody(parameters.get('body', itemIndex, '')),
		subtitle: text(options.subtitle, 'Subtitle'),
		bigText: text(options.bigText, 'Big Text'),
		extras: readJsonObject(options.extras, 'Extras (JSON)'),
		badge: readBadge(options.badge),
		sound: text(options.sound, 'Sound'),
		image: httpsUrl(options.image, 'Image URL'),
		icon: text(options.icon, 'Icon URL'),
		clickAction: readClickAction(options),
		timeToLive: options.timeToLive as number | undefined,
		channelId: text(options.channelId, 'Channel ID'),
		category: text(options.category, 'Category'),
		threadId: text(options.threadId, 'Thread ID'),
		collapseId: text(options.collapseId, 'Collapse ID'),
		platforms: readPlatforms(options.platforms),
		apnsProduction: options.apnsProduction as boolean | undefined,
	};
}

/** Whether every field of the message is the same for all items. */
export function isMessageFixed(parameters: ParameterReader): boolean {
	return ['messageKind', 'title', 'body', 'options'].every((name) => parameters.isFixed(name));
}

export function readOptions(parameters: ParameterReader, itemIndex: number): OptionValues {
	return parameters.get('options', itemIndex, {}) as OptionValues;
}

function text(value: unknown, field: string): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'object') {
		throw new ParameterError(
			field,
			`must be text, got ${Array.isArray(value) ? 'a list' : 'an object'}`,
			'Use an expression that returns text.',
		);
	}
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function requiredBody(value: unknown): string {
	const body = text(value, 'Body');
	if (body !== undefined) return body;
	throw new ParameterError(
		'Body',
		'a text is required',
		'Fill in Body, or filter out rows without a text.',
	);
}

function readBadge(value: unknown): Badge | undefined {
	const written = text(value, 'Badge')?.trim();
	if (written === undefined) return undefined;
	const match = /^(\+?)(\d{1,2})$/.exec(written);
	if (match === null || written === '+0') {
		throw new ParameterError(
			'Badge',
			`must be 0 to 99, or +1 to +99, got ${JSON.stringify(written)}`,
			'Enter a number to show, or + and a number to add.',
		);
	}
	return { mode: match[1] === '+' ? 'add' : 'set', value: Number(match[2]) };
}

function readClickAction(options: OptionValues): ClickAction | undefined {
	const type = options.clickAction as ClickAction['type'] | undefined;
	if (type === undefined) return undefined;
	if (type === 'openApp') return { type };
	const value = text(options.clickValue, 'Click Value');
	if (value === undefined) {
		throw new ParameterError(
			'Click Value',
			'a value is required for this Click Action',
			'Add the option Click Value.',
		);
	}
	return type === 'url' ? { type, url: value } : { type, intent: value };
}

function httpsUrl(value: unknown, field: string): string | undefined {
	const url = text(value, field);
	if (url === undefined || /^https?:\/\//i.test(url) || !url.includes('://')) return url;
	throw new ParameterError(
		field,
		`must be an http or https URL, got ${JSON.stringify(url.slice(0, 60))}`,
		'Enter the full URL of the picture.',
	);
}

const PLATFORMS: readonly Platform[] = ['android', 'ios', 'harmony', 'quickapp'];

function readPlatforms(value: unknown): Platform[] | undefined {
	const chosen =
		typeof value === 'string' ? value.split(/[,，\s]+/).filter((name) => name !== '') : value;
	if (chosen === undefined || (Array.isArray(chosen) && chosen.length === 0)) return undefined;
	const list = (Array.isArray(chosen) ? chosen : [chosen]) as unknown[];
	const unknown = list.find((name) => !PLATFORMS.includes(name as Platform));
	if (unknown === undefined) return list as Platform[];
	throw new ParameterError(
		'Platforms',
		`must be ${PLATFORMS.join(', ')}, got ${JSON.stringify(unknown)}`,
		'Choose the platforms from the list.',
	);
}
