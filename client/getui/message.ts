import { InvalidInputError } from '../core/errors';
import { mergeJson, type JsonObject, type JsonValue } from '../core/json';
import type { ClickAction, Platform, PushMessage } from '../message';

/** Written by the client itself, so that raw JSON which names one would quietly get lost. */
const OWN_FIELDS = ['request_id', 'taskid', 'is_async', 'need_alias_detail', 'msg_list'];

const TITLE_LENGTH = 50;

/**
 * Everything of a push but its request id and its audience, so that one body serves many targets. `extra` is
 * raw JSON in the vendor's form, laid over the rest; its `audience.tag` holds further conditions for tags.
 * @throws InvalidInputError when `extra` names what the client writes itself, or no platform is left
 */
export function toGetuiBody(message: PushMessage, extra: JsonObject = {}): JsonObject {
	return withExtra(
		message,
		message.kind === 'data'
			? { push_message: { transmission: dataText(message) } }
			: notificationParts(message),
		extra,
	);
}

/**
 * A push that takes an earlier one back from whom it is sent to. The message's body is the task id of that
 * push; its platforms, Android alone unless it names others, are those whose phone makers are asked too.
 * @throws InvalidInputError as above; iOS keeps what it has shown
 */
export function toGetuiRevocation(message: PushMessage, extra: JsonObject = {}): JsonObject {
	const revoke = { old_task_id: message.body };
	const [android, harmony] = [isFor(message, 'android', true), isFor(message, 'harmony', false)];
	if (!android && !harmony) throw noPlatform('takes messages back on Android and HarmonyOS only');
	const body = {
		push_message: { revoke },
		push_channel: present({
			android: android ? { ups: { revoke } } : undefined,
			harmony: harmony ? { revoke } : undefined,
		}),
	};
	return withExtra(message, body, extra);
}

function withExtra(message: PushMessage, body: JsonObject, extra: JsonObject): JsonObject {
	const misplaced = OWN_FIELDS.find((field) => extra[field] !== undefined);
	if (misplaced !== undefined) throw misplacedField(misplaced);
	return mergeJson({ ...present({ settings: settings(message) }), ...body }, extra);
}

function isFor({ platforms }: PushMessage, platform: Platform, byDefault: boolean): boolean {
	return platforms?.length ? platforms.includes(platform) : byDefault;
}

function settings(message: PushMessage): JsonObject | undefined {
	const { timeToLive } = message;
	if (timeToLive === undefined) return undefined;
	// The vendor's word for "keep nothing" is -1.
	return { ttl: timeToLive === 0 ? -1 : timeToLive * 1000 };
}

/** A data message is one text; with a title or values of its own it takes the form that uni-app reads. */
function dataText(message: PushMessage): string {
	const { title, body, extras } = message;
	if (title === undefined && extras === undefined) return body;
	return JSON.stringify(present({ title, content: body, payload: extras }));
}

/**
 * What Getui's own connection shows, and what Apple and the phone makers show to devices that are offline:
 * without the second part an iPhone shows nothing at all.
 */
function notificationParts(message: PushMessage): JsonObject {
	const android = isFor(message, 'android', true);
	const ios = isFor(message, 'ios', true);
	const harmony = isFor(message, 'harmony', false);
	if (!android && !ios && !harmony) throw noPlatform('reaches Android, iOS and HarmonyOS only');
	return {
		push_message:
			android || harmony
				? { notification: notification(message) }
				: { transmission: dataText(message) },
		push_channel: present({
			android: android ? { ups: makerPart(message) } : undefined,
			ios: ios ? applePart(message) : undefined,
			harmony: harmony ? { notification: harmonyPart(message) } : undefined,
		}),
	};
}

function notification(message: PushMessage): JsonObject {
	const { badge, sound } = message;
	return present({
		...heading(message),
		// One style at a time: a picture wins over a long text.
		big_text: message.image === undefined ? message.bigText : undefined,
		big_image: message.image,
		logo_url: message.icon,
		channel_id: message.channelId,
		...click(message),
		// `default` is Apple's word; Android would look for a file of that name.
		ring_name: sound === undefined || sound === 'default' ? undefined : withoutSuffix(sound),
		badge_add_num: badge?.mode === 'add' ? badge.value : undefined,
		category: message.category,
	});
}

/** Title and text. The vendor demands a title; the text is the best there is without one. */
function heading({ title, body }: PushMessage): { title: string; body: string } {
	return { title: title ?? Array.from(body).slice(0, TITLE_LENGTH).join(''), body };
}

/** What a tap does. Values for the app travel with the tap that opens it. */
function click({ clickAction, extras }: PushMessage): JsonObject {
	switch (clickAction?.type) {
		case 'url':
			return { click_type: 'url', url: clickAction.url };
		case 'intent':
			return { click_type: 'intent', intent: toIntent(clickAction) };
		default:
			return extras === undefined
				? { click_type: 'startapp' }
				: { click_type: 'payload', payload: JSON.stringify(extras) };
	}
}

/** Android's own way to write a deep link as an intent; an intent stays as it is. */
function toIntent({ intent }: Extract<ClickAction, { type: 'intent' }>): string {
	const link = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(intent);
	if (link === null || link[1]?.toLowerCase() === 'intent') return intent;
	return `intent://${link[2] ?? ''}#Intent;scheme=${link[1] ?? ''};end`;
}

function withoutSuffix(fileName: string): string {
	return fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

function makerPart(message: PushMessage): JsonObject {
	const { category } = message;
	return present({
		notification: { ...heading(message), ...click(message) },
		options: category === undefined ? undefined : { HW: { '/message/android/category': category } },
	});
}

function applePart(message: PushMessage): JsonObject {
	const { title, subtitle, body, badge, extras, image } = message;
	return present({
		type: 'notify',
		aps: present({
			alert: present({ title, subtitle, body }),
			sound: message.sound,
			'thread-id': message.threadId,
		}),
		auto_badge:
			badge === undefined ? undefined : `${badge.mode === 'add' ? '+' : ''}${badge.value}`,
		payload: extras === undefined ? undefined : JSON.stringify(extras),
		multimedia: image === undefined ? undefined : [{ url: image, type: 1 }],
		'apns-collapse-id': message.collapseId,
	});
}

/** A web page or an Android intent means nothing to a Harmony app; a tap opens it instead. */
function harmonyPart(message: PushMessage): JsonObject {
	return present({
		...heading(message),
		category: message.category,
		...click({ ...message, clickAction: undefined }),
	});
}

function present(members: Record<string, JsonValue | undefined>): JsonObject {
	return Object.fromEntries(
		Object.entries(members).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
	);
}

function misplacedField(field: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'getui',
		field,
		message: `${field}: cannot be set by raw JSON`,
		hint: `Remove ${field} from Request JSON: it is written for each call.`,
	});
}

function noPlatform(what: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'getui',
		field: 'platforms',
		message: `platforms: Getui ${what}`,
		hint: 'Choose one of them in Platforms, or none at all.',
	});
}
