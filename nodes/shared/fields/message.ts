import type { Badge, ClickAction, Platform, PushMessage } from '../../../client';
import { ParameterError } from '../run/failure';
import { readJsonObject } from './jsonField';
import type { ParameterReader } from '../run/parameters';
import { shown } from './shown';
import { readFlag, readText as text, readWholeNumber } from './values';

export type OptionValues = Record<string, unknown>;

/** Reads the vendor-neutral message of an item. */
export function readMessage(parameters: ParameterReader, itemIndex: number): PushMessage {
	return {
		kind: parameters.get('messageKind', itemIndex, 'notification') as PushMessage['kind'],
		title: text(parameters.get('title', itemIndex, ''), 'Title'),
		body: requiredBody(parameters.get('body', itemIndex, '')),
		...readMessageOptions(readOptions(parameters, itemIndex)),
	};
}

/** The part of a message that the options hold. */
export function readMessageOptions(
	options: OptionValues,
): Omit<PushMessage, 'kind' | 'title' | 'body'> {
	return {
		subtitle: text(options.subtitle, 'Subtitle'),
		bigText: text(options.bigText, 'Big Text'),
		extras: readJsonObject(options.extras, 'Extras (JSON)'),
		badge: readBadge(options.badge),
		sound: text(options.sound, 'Sound'),
		image: httpsUrl(options.image, 'Image URL'),
		icon: text(options.icon, 'Icon URL'),
		clickAction: readClickAction(options),
		// Vendors count in other units, so that a check of theirs would name another number.
		timeToLive: readWholeNumber(options.timeToLive, 'Time to Live (Seconds)', [0, Infinity]),
		channelId: text(options.channelId, 'Channel ID'),
		category: text(options.category, 'Category'),
		threadId: text(options.threadId, 'Thread ID'),
		collapseId: text(options.collapseId, 'Collapse ID'),
		platforms: readPlatforms(options.platforms),
		apnsProduction: readFlag(options.apnsProduction, 'APNs Production'),
	};
}

/** Whether every field of the message is the same for all items. */
export function isMessageFixed(parameters: ParameterReader): boolean {
	return ['messageKind', 'title', 'body', 'options'].every((name) => parameters.isFixed(name));
}

export function readOptions(parameters: ParameterReader, itemIndex: number): OptionValues {
	return parameters.get('options', itemIndex, {}) as OptionValues;
}

function requiredBody(value: unknown): string {
	const body = text(value, 'Body');
	if (body !== undefined && body.trim() !== '') return body;
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
	const type = text(options.clickAction, 'Click Action');
	if (type === undefined) return undefined;
	if (type === 'openApp') return { type };
	if (type !== 'url' && type !== 'intent') {
		throw new ParameterError(
			'Click Action',
			`must be openApp, intent or url, got ${shown(type)}`,
			'Choose it from the list.',
		);
	}
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
		`must be an http or https URL, got ${shown(url)}`,
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
