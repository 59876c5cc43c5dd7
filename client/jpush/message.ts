import { InvalidInputError } from '../core/errors';
import { isPlainObject, mergeJson, type JsonObject } from '../core/json';
import type { ClickAction, Platform, PushMessage, PushTarget } from '../message';
import { checkNarrowing } from './narrowing';

const PLATFORMS: Record<Platform, string> = {
	android: 'android',
	ios: 'ios',
	harmony: 'hmos',
	quickapp: 'quickapp',
};

/**
 * The whole push object of a neutral message. `extra` is raw JSON in the vendor's form, laid over the rest.
 * @throws InvalidInputError when JPush has no such target
 */
export function toJPushPush(
	message: PushMessage,
	target: PushTarget,
	extra: JsonObject = {},
): JsonObject {
	const { audience, cid, ...rest } = extra;
	const push = { ...toJPushBody(message, rest), audience: toJPushAudience(target) };
	return mergeJson(push, {
		...(audience === undefined ? {} : { audience }),
		...(cid === undefined ? {} : { cid }),
	});
}

/**
 * Everything of a push object but its target and cid, so that one body serves many targets. `extra` is
 * raw JSON in the vendor's form, laid over the rest; its `audience` narrows every target down.
 * @throws InvalidInputError when `extra` names the cid, which would quietly get lost, or a target
 */
export function toJPushBody(message: PushMessage, extra: JsonObject = {}): JsonObject {
	if (extra.cid !== undefined) throw misplaced('cid');
	if (extra.audience !== undefined) checkNarrowing(extra.audience);
	const platform = message.platforms?.length
		? message.platforms.map((name) => PLATFORMS[name])
		: 'all';
	const content: JsonObject =
		message.kind === 'data'
			? { message: dataMessage(message) }
			: { notification: notification(message, extra) };
	return mergeJson({ platform, ...content, options: options(message) }, extra);
}

/**
 * The audience of a neutral target.
 * @throws InvalidInputError for user ids, as JPush knows a user by an alias, and for several files
 */
export function toJPushAudience(target: PushTarget): 'all' | JsonObject {
	switch (target.type) {
		case 'all':
			return 'all';
		case 'device':
			return { registration_id: target.values };
		case 'alias':
			return { alias: target.values };
		case 'segment':
			return { segment: target.values };
		case 'tag':
			return present({
				tag: listed(target.values),
				tag_and: listed(target.all),
				tag_not: listed(target.none),
			});
		case 'file':
			return { file: { file_id: onlyFile(target.values) } };
		case 'user':
			throw unusable('JPush has no user ids', 'Choose Alias: in JPush an alias stands for a user.');
		case 'conditions':
			throw unusable(
				'JPush takes no conditions',
				'Choose Tags, or a segment made in the Jiguang console.',
			);
	}
}

function onlyFile(ids: string[]): string {
	const [id = ''] = ids;
	if (ids.length > 1) throw unusable('JPush takes one file a push', 'Enter one file id.');
	return id;
}

function unusable(problem: string, hint: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'jpush',
		field: 'audience',
		message: `audience: ${problem}`,
		hint,
	});
}

function misplaced(field: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'jpush',
		field,
		message: `${field}: cannot be set by Raw JSON`,
		hint: `Remove ${field} from Raw JSON; it is chosen for you.`,
	});
}

function listed(values: string[] | undefined): string[] | undefined {
	return values?.length ? values : undefined;
}

/** Leaves out what is undefined. */
function present(fields: Record<string, JsonObject[string] | undefined>): JsonObject {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as JsonObject;
}

function dataMessage(message: PushMessage): JsonObject {
	return present({
		msg_content: message.body,
		title: message.title,
		extras: message.extras,
	});
}

function options(message: PushMessage): JsonObject {
	return present({
		time_to_live: message.timeToLive,
		apns_collapse_id: message.collapseId,
		// Always sent: the vendor's API and its SDKs disagree on the default.
		apns_production: message.apnsProduction ?? true,
	});
}

/**
 * HarmonyOS and Quick App are only addressed when chosen by name: an app that is not set up for them may
 * see the whole push refused.
 */
function notification(message: PushMessage, extra: JsonObject): JsonObject {
	const { platforms } = message;
	const all = !platforms?.length;
	return present({
		alert: message.body,
		android: all || platforms.includes('android') ? android(message, extra) : undefined,
		ios: all || platforms.includes('ios') ? ios(message) : undefined,
		hmos: platforms?.includes('harmony') ? hmos(message) : undefined,
		quickapp: platforms?.includes('quickapp') ? quickapp(message) : undefined,
	});
}

function android(message: PushMessage, extra: JsonObject): JsonObject {
	const url = target(message.clickAction);
	return present({
		alert: message.body,
		title: message.title,
		channel_id: message.channelId,
		category: message.category,
		...androidStyle(message),
		large_icon: message.icon,
		// `default` is Apple's word; Android would look for a file of that name.
		sound: message.sound === 'default' ? undefined : message.sound,
		intent: url === undefined ? undefined : { url },
		// A number needs the launcher activity beside it, which only raw JSON can name.
		...(namesBadgeClass(extra) ? badgeFields(message) : {}),
		extras: message.extras,
	});
}

/** One style at a time: a picture wins over a long text, which is kept for phone makers that show both. */
function androidStyle(message: PushMessage): Record<string, JsonObject[string] | undefined> {
	const style = message.image !== undefined ? 3 : message.bigText !== undefined ? 1 : undefined;
	return { style, big_text: message.bigText, big_pic_path: message.image };
}

function namesBadgeClass(extra: JsonObject): boolean {
	const { notification: raw } = extra;
	const own = isPlainObject(raw) ? raw.android : undefined;
	return isPlainObject(own) && own.badge_class !== undefined && own.badge_class !== null;
}

function badgeFields(message: PushMessage): Record<string, number | undefined> {
	const { badge } = message;
	if (badge === undefined) return {};
	return badge.mode === 'set' ? { badge_set_num: badge.value } : { badge_add_num: badge.value };
}

/** The neutral category is the phone makers'; Apple's names a set of buttons and is left to raw JSON. */
function ios(message: PushMessage): JsonObject {
	const { title, subtitle, body, badge } = message;
	const plain = title === undefined && subtitle === undefined;
	return present({
		alert: plain ? body : present({ title, subtitle, body }),
		sound: message.sound,
		badge: badge?.mode === 'add' ? `+${badge.value}` : badge?.value,
		'thread-id': message.threadId,
		extras: message.extras,
	});
}

const HOME = 'action.system.home';

function hmos(message: PushMessage): JsonObject {
	return present({
		alert: message.body,
		title: message.title,
		category: message.category,
		// Huawei demands a target; the app's front page is what a tap does elsewhere.
		intent: { url: target(message.clickAction) ?? HOME },
		large_icon: message.icon?.startsWith('https://') ? message.icon : undefined,
		sound: message.sound === 'default' ? undefined : message.sound,
		...badgeFields(message),
		extras: message.extras,
	});
}

const FRONT_PAGE = '/';

/** A quick app demands a title and a page. */
function quickapp(message: PushMessage): JsonObject {
	return present({
		title: message.title || message.body,
		alert: message.body,
		page: target(message.clickAction) ?? FRONT_PAGE,
		extras: message.extras,
	});
}

/** What a tap opens; undefined opens the app. */
function target(action: ClickAction | undefined): string | undefined {
	switch (action?.type) {
		case 'url':
			return action.url;
		case 'intent':
			return action.intent;
		default:
			return undefined;
	}
}
