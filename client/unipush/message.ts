import { tagConditions, toConditions } from '../conditions';
import { InvalidInputError } from '../core/errors';
import { mergeJson, type JsonObject, type JsonValue } from '../core/json';
import type { Platform, PushMessage, PushTarget } from '../message';
import { singleTag } from '../targets';
import { UNIPUSH_LENGTH } from './limits';

type Fields = Record<string, JsonValue | undefined>;

/** What raw JSON must not set: the target has fields of its own, the key is chosen by the sender. */
const RESERVED = [
	'user_id',
	'user_tag',
	'device_id',
	'push_clientid',
	'getui_alias',
	'getui_custom_tag',
	'getui_big_data_tag',
	'request_id',
	'broadcast',
];

/**
 * Everything of a message but its target and request_id, so that one body serves many targets. `extra` is
 * raw JSON in the vendor's form, laid over the rest.
 * @throws InvalidInputError when `extra` names the target or the key
 */
export function toUniPushBody(message: PushMessage, extra: JsonObject = {}): JsonObject {
	const taken = RESERVED.find((field) => extra[field] !== undefined);
	if (taken !== undefined) throw misplaced(taken);
	const content = message.kind === 'data' ? dataMessage(message) : notification(message);
	return mergeJson(
		present({ ...content, platform: platforms(message.platforms), settings: settings(message) }),
		extra,
	);
}

/**
 * A neutral target, and what `body` says of platforms, in the vendor's words.
 * @throws InvalidInputError when uni-push has no such target
 */
export function toUniPushTarget(target: PushTarget, body: JsonObject = {}): JsonObject {
	const { platform, check_token, ...rest } = body;
	const ofUsers = present({ platform, check_token });
	switch (target.type) {
		// A device or an alias belongs to one app on one platform already.
		case 'device':
			return { ...rest, push_clientid: target.values };
		case 'alias':
			return { ...rest, getui_alias: target.values };
		case 'user':
			return { ...rest, ...ofUsers, user_id: target.values };
		case 'segment':
			return { ...rest, ...ofUsers, user_tag: target.values };
		case 'tag':
			return { ...rest, getui_big_data_tag: withPlatform(tagConditions(target), platform) };
		case 'conditions':
			return {
				...rest,
				getui_big_data_tag: withPlatform(toConditions(target.conditions), platform),
			};
		case 'all': {
			const conditions = phoneType(platform);
			return conditions.length > 0
				? { ...rest, getui_big_data_tag: conditions }
				: { ...rest, broadcast: true };
		}
		case 'file':
			throw unusable(
				'target',
				'uni-push takes no files of targets',
				'Choose Push Client IDs and read the file with another node.',
			);
	}
}

/** @throws InvalidInputError when there are no conditions: the platform alone would mean everyone on it */
function withPlatform(conditions: JsonObject[], platform: JsonValue | undefined): JsonObject[] {
	if (conditions.length > 0) return [...conditions, ...phoneType(platform)];
	throw unusable(
		'getui_big_data_tag',
		'needs at least one tag or condition',
		'Enter a tag or a condition, or choose all devices.',
	);
}

/**
 * Devices by the ids that uni-app gives them, of which uni-push keeps the push_clientid in `opendb-device`.
 * @throws InvalidInputError for every other target
 */
export function toUniPushDeviceIds(target: PushTarget, body: JsonObject = {}): JsonObject {
	if (target.type === 'device') return { ...withoutUsers(body), device_id: target.values };
	throw unusable('device_id', 'takes device IDs only', 'Use the operation Send.');
}

/**
 * Devices with one custom tag, by an endpoint that some contracts have.
 * @throws InvalidInputError for every other target, and for platforms, which this endpoint cannot choose
 */
export function toUniPushCustomTag(target: PushTarget, body: JsonObject = {}): JsonObject {
	const only = singleTag(target);
	if (only === undefined) {
		throw unusable('getui_custom_tag', 'takes exactly one tag', 'Use the operation Send.');
	}
	if (body.platform !== undefined && body.platform !== 'ALL') {
		throw unusable(
			'platform',
			'uni-push cannot choose platforms beside a custom tag',
			'Choose no platform, or use the operation Send.',
		);
	}
	return { ...withoutUsers(body), getui_custom_tag: only };
}

function withoutUsers({ platform: _platform, check_token: _checked, ...rest }: JsonObject) {
	return rest;
}

/** A broadcast or a send to tags is narrowed down to platforms by a condition. */
function phoneType(platform: JsonValue | undefined): JsonObject[] {
	if (platform === undefined || platform === 'ALL') return [];
	const values = [platform].flat().map((name) => {
		if (name === 'app-android') return 'android';
		if (name === 'app-ios') return 'ios';
		throw unusable(
			'platform',
			`uni-push cannot choose ${JSON.stringify(name)} here`,
			'Choose Android and iOS only, or a target of users.',
		);
	});
	return [{ key: 'phone_type', values, opt_type: 'or' }];
}

/** HarmonyOS has no name of its own in uni-push. */
const PLATFORMS: Record<Platform, string | undefined> = {
	android: 'app-android',
	ios: 'app-ios',
	quickapp: 'quickapp-webview',
	harmony: undefined,
};

function platforms(chosen: Platform[] | undefined): string[] | undefined {
	if (!chosen?.length) return undefined;
	const names = chosen.flatMap((name) => PLATFORMS[name] ?? []);
	if (names.length > 0) return names;
	throw unusable(
		'platform',
		'uni-push cannot choose HarmonyOS alone',
		'Choose no platform to reach all of them.',
	);
}

function notification(message: PushMessage): Fields {
	const { badge, clickAction } = message;
	return {
		// The vendor demands a title; without one the beginning of the text stands in.
		title: message.title ?? Array.from(message.body).slice(0, UNIPUSH_LENGTH.title).join(''),
		content: message.body,
		// Otherwise an app that is open gets the data and the phone shows nothing.
		force_notification: true,
		// An object, as the phone makers' channels do not carry a text.
		payload: message.extras ?? { text: message.body },
		badge: badge?.mode === 'add' ? `+${badge.value}` : badge?.value,
		sound: soundName(message.sound),
		open_url: clickAction?.type === 'url' ? clickAction.url : undefined,
		options:
			message.category === undefined
				? undefined
				: { HW: { '/message/android/category': message.category } },
	};
}

/** Empty texts and `content_available` keep the phone from showing anything. */
function dataMessage(message: PushMessage): Fields {
	return {
		title: '',
		content: '',
		payload: present({ title: message.title, text: message.body, ...message.extras }),
		content_available: 1,
	};
}

/** The vendor adds the extension; `default` is Apple's word for no file at all. */
function soundName(sound: string | undefined): string | undefined {
	return sound === 'default' ? undefined : sound?.replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

function settings(message: PushMessage): JsonObject | undefined {
	const { timeToLive } = message;
	if (timeToLive === undefined) return undefined;
	return { ttl: timeToLive === 0 ? -1 : timeToLive * 1000 };
}

/** Leaves out what is undefined. */
function present(fields: Fields): JsonObject {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as JsonObject;
}

function unusable(field: string, problem: string, hint: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'unipush',
		field,
		message: `${field}: ${problem}`,
		hint,
	});
}

function misplaced(field: string): InvalidInputError {
	return unusable(
		field,
		'cannot be set by Request JSON',
		`Remove ${field} from Request JSON; targets have fields of their own, and request_id is chosen for you.`,
	);
}
