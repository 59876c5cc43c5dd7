import { createHash, randomUUID } from 'node:crypto';

import { InvalidInputError } from '../core/errors';
import { isPlainObject, type JsonObject } from '../core/json';
import type { PushTarget } from '../message';
import type { BatchEntry } from '../sender';
import { MPAAS_MAX } from './limits';
import { toTextValues } from './message';
import type {
	MpaasBroadcast,
	MpaasMultiplePush,
	MpaasSimplePush,
	MpaasTemplatePush,
} from './schemas';

const ANDROID = 1;
const IOS = 2;
const USER = 3;

/** What only a broadcast has; options that do nothing for other targets. */
const BROADCAST_ONLY = [
	'PushStatus',
	'BindPeriod',
	'UnBindPeriod',
	'AndroidChannel',
	'TimeMode',
	'BindStartTime',
	'BindEndTime',
	'UnBindStartTime',
	'UnBindEndTime',
];

/** What a template says by itself. */
const TEXT_ONLY = ['Title', 'Content', 'PushStyle', 'Uri', 'ImageUrls', 'IconUrls'];

/** What is ours alone, and what depends on the target. */
const INTERNAL = ['deliveryTypes', 'messageId', 'DeliveryType'];

/** The message id of a send: the same for the same send of an execution, and of letters that every reader takes. */
export function toMessageKey(seed: string): string {
	return createHash('sha256').update(seed).digest('hex').slice(0, 32);
}

/** Digits that tell a target's message id from those of other targets. */
const TARGET_MARK = 12;

/** A message id for a caller that brings none. */
export function freshKey(): string {
	return randomUUID().replaceAll('-', '');
}

/** One message id for each message of a call, made of the user's own id where there is one. */
export function messageKeys(body: JsonObject, key: string, targets: readonly unknown[]): string[] {
	const own = ownId(body);
	if (targets.length === 1) return [own ?? key];
	// One id of the user's serves all calls of a run, and a mere number would come again in each.
	return targets.map((target, index) =>
		own === undefined ? `${key}_${index + 1}` : marked(own, String(target)),
	);
}

/** The same for messages of their own bodies; an id that several of them name gets an ending in each. */
export function batchKeys(messages: ReadonlyArray<{ body: JsonObject; key: string }>): string[] {
	const ids = messages.map(({ body }) => ownId(body));
	return messages.map(({ key }, index) => {
		const own = ids[index];
		if (own === undefined) return key;
		return ids.indexOf(own) === ids.lastIndexOf(own) ? own : marked(own, key);
	});
}

function ownId({ messageId }: JsonObject): string | undefined {
	return typeof messageId === 'string' && messageId !== '' ? messageId : undefined;
}

function marked(own: string, seed: string): string {
	return `${own}_${toMessageKey(seed).slice(0, TARGET_MARK)}`;
}

/**
 * What kind of id a call's targets are.
 * @throws InvalidInputError when device ids of several platforms would share a call, or options for devices
 * would be lost on users
 */
function deliveryTypeOf(body: JsonObject, type: PushTarget['type']): number {
	const { DeliveryType: own } = body;
	if (type === 'user') {
		if (own === undefined || own === USER) return USER;
		throw new InvalidInputError({
			vendor: 'mpaas',
			field: 'DeliveryType',
			message: `DeliveryType: ${JSON.stringify(own)} stands for devices, and the target is user IDs`,
			hint: 'Choose device IDs as target, or remove the option Live Activity and DeliveryType in Request JSON.',
		});
	}
	// What is no number is refused with the request.
	if (own !== undefined) return own as number;
	const chosen = chosenTypes(body);
	if (chosen.length > 1) {
		throw new InvalidInputError({
			vendor: 'mpaas',
			field: 'DeliveryType',
			message:
				'DeliveryType: device IDs of one call belong to one platform, and several are chosen',
			hint: 'Choose one platform in the option Platforms, by an expression where rows differ, or send to user IDs.',
		});
	}
	return chosen[0] ?? ANDROID;
}

/** The platforms that a broadcast goes to; HarmonyOS only when chosen by name, as an app may lack it. */
export function broadcastTypes(body: JsonObject): number[] {
	// Raw JSON is merged last: left out, it would reach phones that it was to leave alone.
	if (body.DeliveryType !== undefined) return [body.DeliveryType as number];
	const chosen = chosenTypes(body);
	return chosen.length > 0 ? chosen : [ANDROID, IOS];
}

function chosenTypes(body: JsonObject): number[] {
	const { deliveryTypes } = body;
	return Array.isArray(deliveryTypes) ? (deliveryTypes as number[]) : [];
}

export function toSimple(body: JsonObject, target: PushTarget, keys: string[]): MpaasSimplePush {
	const rest = without(body, [...INTERNAL, ...BROADCAST_ONLY, 'TemplateName', 'TemplateKeyValue']);
	return { ...rest, ...addressed(body, target, keys) } as MpaasSimplePush;
}

export function toTemplate(
	body: JsonObject,
	target: PushTarget,
	keys: string[],
): MpaasTemplatePush {
	const rest = without(body, [...INTERNAL, ...BROADCAST_ONLY, ...TEXT_ONLY]);
	return { ...rest, ...addressed(body, target, keys) } as MpaasTemplatePush;
}

function addressed(body: JsonObject, target: PushTarget, keys: string[]): JsonObject {
	const pairs = valuesOf(target).map((value, index) => [value, keys[index] ?? '']);
	return {
		DeliveryType: deliveryTypeOf(body, target.type),
		TargetMsgkey: Object.fromEntries(pairs) as JsonObject,
	};
}

/** The same values for every target. */
export function toMultiple(
	body: JsonObject,
	target: PushTarget,
	keys: string[],
): MpaasMultiplePush {
	const values = body.TemplateKeyValue;
	return {
		...commonOfMultiple(body),
		DeliveryType: deliveryTypeOf(body, target.type),
		TargetMsg: valuesOf(target).map((Target, index) => ({
			Target,
			MsgKey: keys[index] ?? '',
			...(values === undefined ? {} : { TemplateKeyValue: values }),
		})),
	} as MpaasMultiplePush;
}

/** Values, and where they are few enough extended parameters, of each entry's own. */
export function toPersonal(
	type: PushTarget['type'],
	entries: readonly BatchEntry[],
	keys: readonly string[],
): MpaasMultiplePush {
	const first = entries[0]?.body ?? {};
	const own = hasOwnParameters(first);
	return {
		...without(commonOfMultiple(first), own ? ['ExtendedParams'] : []),
		DeliveryType: deliveryTypeOf(first, type),
		TargetMsg: entries.map(({ body, target }, index) => ({
			Target: target,
			MsgKey: keys[index] ?? '',
			...pick(body, own ? ['TemplateKeyValue', 'ExtendedParams'] : ['TemplateKeyValue']),
		})),
	} as MpaasMultiplePush;
}

/** What messages of one call must have in common, as a body. */
export function sharedPart(body: JsonObject): JsonObject {
	const own = ['TemplateKeyValue', 'messageId'];
	return without(body, hasOwnParameters(body) ? [...own, 'ExtendedParams'] : own);
}

function hasOwnParameters(body: JsonObject): boolean {
	const { ExtendedParams: parameters } = body;
	const count = isPlainObject(parameters) ? Object.keys(parameters).length : 0;
	return count <= MPAAS_MAX.innerExtendedParams;
}

function commonOfMultiple(body: JsonObject): JsonObject {
	return without(body, [...INTERNAL, ...BROADCAST_ONLY, ...TEXT_ONLY, 'TemplateKeyValue']);
}

/** A broadcast to one platform; a message without a template of its own hands its texts to one that has both. */
export function toBroadcast(body: JsonObject, platform: number, key: string): MpaasBroadcast {
	const isText = body.Content !== undefined;
	return {
		...without(body, [...INTERNAL, ...TEXT_ONLY]),
		...(isText ? { TemplateKeyValue: toTextValues(body) } : {}),
		DeliveryType: platform,
		Msgkey: key,
	} as MpaasBroadcast;
}

export function valuesOf(target: PushTarget): string[] {
	return 'values' in target ? target.values : [];
}

function without(body: JsonObject, names: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

function pick(body: JsonObject, names: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
}
