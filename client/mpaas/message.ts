import { InvalidInputError } from '../core/errors';
import { isPlainObject, mergeJson, parseJson, type JsonObject, type JsonValue } from '../core/json';
import type { Badge, ClickAction, Platform, PushMessage } from '../message';

/** Seconds that a message is kept unless the user says otherwise: a day, the default of the other vendors. */
const DEFAULT_EXPIRY = 86_400;

const TASK_NAME = 'n8n';

const DEVICES: Readonly<Partial<Record<Platform, number>>> = { android: 1, ios: 2, harmony: 7 };

/** Targets and their message ids have fields of their own. */
const MISPLACED = ['TargetMsgkey', 'TargetMsg', 'Msgkey', 'AppId', 'WorkspaceId', 'TenantId'];

/**
 * Everything of a simple push but its targets. Beside the vendor's parameters it holds `deliveryTypes`, the
 * platforms that were chosen. `extra` is in the vendor's form and laid over the rest.
 * @throws InvalidInputError when `extra` names what would quietly get lost
 */
export function toMpaasBody(message: PushMessage, extra: JsonObject = {}): JsonObject {
	const title = message.title || message.body;
	return withExtra(
		{
			...commonParts(message, extra),
			TaskName: message.title ?? TASK_NAME,
			Title: title,
			Content: longTextOf(message, extra) ?? message.body,
			PushStyle: pushStyle(message, extra),
			...clickParts(message.clickAction),
			...picture('ImageUrls', message.image),
			...picture('IconUrls', message.icon),
		},
		extra,
	);
}

/** The same for a push whose content is a template, which `extra` names. */
export function toMpaasTemplateBody(message: PushMessage, extra: JsonObject = {}): JsonObject {
	const name = typeof extra.TemplateName === 'string' ? extra.TemplateName : TASK_NAME;
	return withExtra({ ...commonParts(message, extra), TaskName: name }, extra);
}

/** Title and content are values of a template whose title is `#title#` and whose content is `#content#`. */
export function toTextValues(body: JsonObject): JsonObject {
	const own = isPlainObject(body.TemplateKeyValue) ? body.TemplateKeyValue : {};
	return { title: body.Title ?? '', content: body.Content ?? '', ...own };
}

function withExtra(body: JsonObject, extra: JsonObject): JsonObject {
	const misplaced = MISPLACED.find((name) => extra[name] !== undefined);
	if (misplaced !== undefined) throw misplacedError(misplaced);
	return mergeJson(body, unpackTexts(extra));
}

/** Parameters that are texts, also where these look like JSON. */
const TEXTS = new Set(['Title', 'Content', 'TaskName', 'TemplateName', 'Uri']);

/** The documents write objects as JSON text; as objects they can be laid over others. */
function unpackTexts(extra: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(extra).map(([name, value]) => [
			name,
			TEXTS.has(name) ? value : unpackText(value),
		]),
	);
}

function unpackText(value: JsonValue): JsonValue {
	if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return value;
	try {
		return parseJson(value);
	} catch {
		return value;
	}
}

function commonParts(message: PushMessage, extra: JsonObject): JsonObject {
	const parameters = extendedParts(message, extra);
	const devices = (message.platforms ?? []).flatMap((name) => DEVICES[name] ?? []);
	return {
		deliveryTypes: devices,
		// The vendor demands more than 0, and a second is the closest to keeping nothing.
		ExpiredSeconds: Math.max(1, message.timeToLive ?? DEFAULT_EXPIRY),
		...(Object.keys(parameters).length > 0 ? { ExtendedParams: parameters } : {}),
		...(message.channelId === undefined ? {} : { ChannelId: message.channelId }),
		...(message.kind === 'data' ? { Silent: 1 } : {}),
	};
}

/** What the app gets beside the text; sound and badge have keys of their own among the extras. */
function extendedParts(message: PushMessage, extra: JsonObject): JsonObject {
	const { sound } = message;
	return {
		...message.extras,
		// `default` is Apple's word; Xiaomi would look for a file of that name.
		...(sound === undefined || sound === 'default' ? {} : { sound }),
		...badgePart(message.badge, extra),
		...(longTextOf(message, extra) === undefined ? {} : { big_text: '1' }),
	};
}

/** Counting up is Huawei's, and refused without the launcher activity beside it. */
function badgePart(badge: Badge | undefined, extra: JsonObject): JsonObject {
	if (badge === undefined) return {};
	if (badge.mode === 'set') return { badge: String(badge.value) };
	const own = unpackText(extra.ExtendedParams ?? null);
	const named = isPlainObject(own) && typeof own.badge_class === 'string';
	return named ? { badge_add_num: String(badge.value) } : {};
}

/** One style at a time: a picture wins over a long text. */
function pushStyle(message: PushMessage, extra: JsonObject): number {
	if (hasPicture(message, extra)) return 2;
	return longTextOf(message, extra) === undefined ? 0 : 1;
}

function hasPicture(message: PushMessage, extra: JsonObject): boolean {
	return message.image !== undefined || extra.ImageUrls !== undefined;
}

/** A long text takes the place of the body, so only where its style is shown. */
function longTextOf(message: PushMessage, extra: JsonObject): string | undefined {
	const isApple = message.platforms?.join() === 'ios';
	return isApple || hasPicture(message, extra) ? undefined : message.bigText;
}

function clickParts(action: ClickAction | undefined): JsonObject {
	switch (action?.type) {
		case 'url':
			return { PushAction: 0, Uri: action.url };
		case 'intent':
			return { PushAction: 1, Uri: action.intent };
		default:
			return {};
	}
}

function picture(name: string, url: string | undefined): JsonObject {
	return url === undefined ? {} : { [name]: { defaultUrl: url } };
}

function misplacedError(field: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'mpaas',
		field,
		message: `${field}: cannot be set by Request JSON`,
		hint: `Remove ${field} from Request JSON; targets, message ID and the app have fields of their own.`,
	});
}
