import type { Call } from '../call';
import { BusinessError, missing } from '../errors';
import type { Params } from '../params';
import type { Content, Draft, Sms } from './draft';
import type { Kind } from './sent';

const PASS_THROUGH = ['hms', 'honor', 'fcm', 'harmonyos'];
const IMAGE_KEYS = new Set(
	['default', 'oppo', 'miui', 'fcm', 'ios', 'hms', 'honor', 'harmonyos'].map((key) => `${key}Url`),
);

/** The names every push takes. */
export const COMMON_PARAMS = [
	'TaskName',
	'DeliveryType',
	'ExpiredSeconds',
	'ExtendedParams',
	'Classification',
	'NotifyType',
	'StrategyType',
	'StrategyContent',
	'TransparentMessagePayload',
	'TransparentMessagePayload.',
	'TransparentMessageUrgency',
	'ThirdChannelCategory',
	'MiChannelId',
	'ChannelId',
	'NotifyLevel',
	'Silent',
	'PushAction',
] as const;

export const SMS_PARAMS = [
	'SmsStrategy',
	'SmsSignName',
	'SmsTemplateCode',
	'SmsTemplateParam',
] as const;

export const LIVE_PARAMS = [
	'ActivityEvent',
	'ActivityContentState',
	'ActivityContentState.',
	'DismissalDate',
] as const;

/** Task name, target kind and lifetime, in the order the vendor checks them. */
export function readHead(
	{ app, params }: Call,
	kind: Kind,
	allowed: readonly number[],
): Pick<Draft, 'kind' | 'taskName' | 'deliveryType' | 'ttlMs'> {
	const taskName = params.text('TaskName');
	if (taskName === undefined) throw new BusinessError(3019);
	const deliveryType = params.integer('DeliveryType');
	if (deliveryType === undefined) throw missing('DeliveryType');
	if (!allowed.includes(deliveryType)) {
		throw new BusinessError(kind === 3 && deliveryType === 3 ? 3030 : 3009);
	}
	const seconds = params.integer('ExpiredSeconds');
	if (seconds === undefined || seconds <= 0) throw new BusinessError(3020);
	if (seconds > app.settings.maxExpiredSeconds) throw new BusinessError(3026);
	return { kind, taskName, deliveryType, ttlMs: seconds * 1000 };
}

/** Channel options every push takes. */
export function readChannel(params: Params): Pick<Draft, 'ownChannel' | 'passThrough'> {
	params.word('Classification', ['0', '1']);
	params.choice('PushAction', [0, 1]);
	params.object('ThirdChannelCategory');
	params.object('NotifyLevel');
	params.word('TransparentMessageUrgency', ['HIGH', 'NORMAL']);
	const passThrough = params.objectOrDotted('TransparentMessagePayload') ?? {};
	for (const [maker, body] of Object.entries(passThrough)) {
		const isObject = typeof body === 'object' && body !== null;
		if (!PASS_THROUGH.includes(maker) || !isObject) {
			throw new BusinessError(3028, 'TransparentMessagePayload');
		}
	}
	const ownChannel = params.word('NotifyType', ['transparent', 'notify']) === 'transparent';
	return { ownChannel, passThrough };
}

/** Silent or not; the parameter wins over the template's own style. */
export function readSilent(params: Params, fallback = 0): boolean {
	return (params.choice('Silent', [0, 1]) ?? fallback) === 1;
}

/** The text message that supplements a push. */
export function readSms(params: Params): Sms | undefined {
	const strategy = params.choice('SmsStrategy', [0, 1, 2]) ?? 0;
	const templateParam = params.object('SmsTemplateParam');
	if (strategy === 0) return undefined;
	const signName = params.text('SmsSignName');
	const templateCode = params.text('SmsTemplateCode');
	if (signName === undefined || templateCode === undefined || templateParam === undefined) {
		throw new BusinessError(3028, 'SmsSignName, SmsTemplateCode and SmsTemplateParam are required');
	}
	return { strategy, signName, templateCode, templateParam };
}

/** Live Activity: what the card on the lock screen is to show, or undefined. */
export function readLiveActivity(params: Params, deliveryType: number): string | undefined {
	const event = params.word('ActivityEvent', ['update', 'end']);
	const state = params.objectOrDotted('ActivityContentState');
	params.integer('DismissalDate');
	if (deliveryType !== 5 && deliveryType !== 6) return undefined;
	if (event === undefined || state === undefined) {
		throw new BusinessError(3028, 'ActivityEvent and ActivityContentState are required');
	}
	return `${event} ${JSON.stringify(state)}`;
}

/** `ImageUrls` or `IconUrls`: the picture every channel falls back to. */
export function readPicture(params: Params, name: string): string | undefined {
	const urls = params.object(name);
	if (!urls) return undefined;
	const wrong = Object.entries(urls).some(
		([key, url]) => !IMAGE_KEYS.has(key) || typeof url !== 'string',
	);
	if (wrong) throw new BusinessError(3028, name);
	const first = urls.defaultUrl ?? Object.values(urls)[0];
	return typeof first === 'string' ? first : undefined;
}

/** Refuses a message that is larger than any channel takes. */
export function checkSize(content: Content, max: number, code: number): void {
	const { title, body, uri, extras } = content;
	const size = Buffer.byteLength(JSON.stringify([title, body, uri ?? '', extras]), 'utf8');
	if (size > max) throw new BusinessError(code);
}
