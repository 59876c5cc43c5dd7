import { InvalidInputError } from '../core/errors';
import { isPlainObject, mergeJson, type JsonObject } from '../core/json';
import type { PushMessage, PushTarget } from '../message';

/**
 * Everything of a push but its audience and request id, so that one body serves many targets. `extra` is
 * raw JSON in the vendor's form, laid over the rest.
 *
 * MaxIM keeps no message for later, has no picture beside the text, no categories of phone makers and opens
 * neither web addresses nor deep links by itself: those fields are left out, and a tap opens the app.
 * @throws InvalidInputError when `extra` names what is chosen elsewhere, or the message is for some
 * platforms only
 */
export function toMaximBody(message: PushMessage, extra: JsonObject = {}): JsonObject {
	refuseMisplaced(extra);
	refusePlatforms(message);
	const content = message.kind === 'data' ? data(message) : notification(message);
	return mergeJson({ message: content }, extra);
}

/**
 * The audience of a neutral target.
 * @throws InvalidInputError for segments, files and combined tags, which MaxIM does not have
 */
export function toMaximAudience(target: PushTarget): 'all' | JsonObject {
	switch (target.type) {
		case 'all':
			return 'all';
		case 'device':
			return { push_token: target.values };
		case 'alias':
			return { alias: target.values };
		case 'user':
			return { user_id: target.values };
		case 'tag':
			if (target.all?.length || target.none?.length) {
				throw unusable(
					'audience.tag',
					'MaxIM reaches devices with any of the tags and cannot ask for all or none of others',
					'Remove the options Tags: All Of and Tags: None Of.',
				);
			}
			return { tag: target.values };
		case 'segment':
		case 'file':
			throw unusable(
				'audience',
				`MaxIM has no ${target.type === 'file' ? 'files' : 'segments'} as target`,
				'Choose push tokens, aliases, user IDs, tags or all devices.',
			);
		case 'conditions':
			throw unusable(
				'audience',
				'MaxIM takes no conditions',
				'Choose push tokens, aliases, user IDs, tags or all devices.',
			);
	}
}

function unusable(field: string, problem: string, hint: string): InvalidInputError {
	return new InvalidInputError({ vendor: 'maxim', field, message: `${field}: ${problem}`, hint });
}

function refuseMisplaced(extra: JsonObject): void {
	const { audience, setting } = extra;
	const field =
		audience !== undefined
			? 'audience'
			: isPlainObject(setting) && setting.request_id !== undefined
				? 'setting.request_id'
				: undefined;
	if (field === undefined) return;
	throw unusable(
		field,
		'cannot be set by Request JSON',
		`Remove ${field} from Request JSON; targets have fields of their own, and the request id is chosen for you.`,
	);
}

/** Leaving the restriction out would reach phones that the user excluded. */
function refusePlatforms({ platforms }: PushMessage): void {
	if (!platforms?.length || (platforms.includes('android') && platforms.includes('ios'))) return;
	throw unusable(
		'platforms',
		`MaxIM sends to every platform of the app, not to ${platforms.join(' and ')} alone`,
		'Remove the option Platforms, or send to a tag that only those devices have.',
	);
}

/** Leaves out what is undefined, and objects of which nothing is left. */
function present(fields: Record<string, JsonObject[string] | undefined>): JsonObject {
	return Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) =>
				value !== undefined && !(isPlainObject(value) && Object.keys(value).length === 0),
		),
	) as JsonObject;
}

function data(message: PushMessage): JsonObject {
	return present({
		type: 'cmd',
		title: message.title,
		body: message.body,
		ext: message.extras,
	});
}

function notification(message: PushMessage): JsonObject {
	const { badge } = message;
	return present({
		type: message.image === undefined ? 'text' : 'image',
		title: message.title,
		body: message.body,
		attachment_url: message.image,
		big_text: message.bigText,
		badge: badge && `${badge.mode === 'add' ? '+' : ''}${badge.value}`,
		ext: message.extras,
		ios: ios(message),
		android: android(message),
	});
}

function ios(message: PushMessage): JsonObject {
	return present({
		sound: message.sound,
		subtitle: message.subtitle,
		thread_id: message.threadId,
		apns_collapse_id: message.collapseId,
	});
}

/** MaxIM opens an activity by its intent URI; a deep link of the app it can only hand over in `ext`. */
const ACTIVITY = /^intent:/i;

function android({ sound, channelId, clickAction }: PushMessage): JsonObject {
	return present({
		// `default` is Apple's word; Android would look for a file of that name.
		sound: sound === 'default' ? undefined : sound,
		channel_id: channelId,
		...(clickAction?.type === 'intent' && ACTIVITY.test(clickAction.intent)
			? { click_action: 'intent', intent: clickAction.intent }
			: { click_action: clickAction && 'open_app' }),
	});
}
