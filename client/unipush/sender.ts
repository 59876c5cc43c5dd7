import { createHash } from 'node:crypto';

import type { PushError } from '../core/errors';
import type { JsonObject } from '../core/json';
import { isPlainObject } from '../core/json';
import type { PushTarget, SendResult, TargetType } from '../message';
import type { PushSender } from '../sender';
import { isSoundValue } from '../targets';
import type { UniPushClient } from './client';
import { UNIPUSH_MAX } from './limits';
import { toUniPushBody, toUniPushCustomTag, toUniPushDeviceIds, toUniPushTarget } from './message';
import { alias, token } from './schemas/common';
import { statesOf, taskOf } from './schemas/replies';

type MessageInput = Parameters<UniPushClient['sendMessage']>[0];
type MessageReply = Awaited<ReturnType<UniPushClient['sendMessage']>>;

/** A user may have several devices as an alias may, and a call reaches 500 devices. */
const CAPACITY: Partial<Record<TargetType, number>> = {
	device: UNIPUSH_MAX.devices,
	alias: UNIPUSH_MAX.aliases,
	user: UNIPUSH_MAX.aliases,
};

/** Of the kinds that come row by row. */
const ROW_VALUES = { device: token, alias, user: token };

function capacityOf(type: TargetType): number {
	return CAPACITY[type] ?? 1;
}

/** The code of a value that the vendor does not accept: one malformed id spoils a whole call. */
const BLAMES_TARGETS = new Set(['20001', '400']);

type ToTarget = (target: PushTarget, body: JsonObject) => JsonObject;

/** The vendor-neutral sender for one app of uni-push. */
export function createUniPushSender(client: UniPushClient): PushSender {
	return senderOf(client, toUniPushTarget);
}

/** Sends to devices by the ids that uni-app gives them. */
export function createUniPushDeviceIdSender(client: UniPushClient): PushSender {
	return senderOf(client, toUniPushDeviceIds);
}

/** Sends to one custom tag each, which some contracts may. */
export function createUniPushCustomTagSender(client: UniPushClient): PushSender {
	return senderOf(client, toUniPushCustomTag);
}

function senderOf(client: UniPushClient, toTarget: ToTarget): PushSender {
	const inputOf = (body: JsonObject, target: PushTarget, key?: string) =>
		toInput(toTarget(target, body), key);
	return {
		vendor: 'unipush',
		capacity: capacityOf,
		compose: (message, raw) => {
			const body = toUniPushBody(message, raw);
			client.check.sendMessage(toInput(toUniPushTarget({ type: 'all' }, body)));
			return body;
		},
		checkTarget: (target) => {
			if (isSoundValue(target, ROW_VALUES)) return;
			for (const part of parts(target)) {
				client.check.sendMessage(inputOf({ title: '', content: '', payload: '' }, part));
			}
		},
		// The vendor takes letters and digits; the seed is the same for the same send of an execution.
		takeKey: async (seed) => createHash('sha256').update(seed).digest('hex').slice(0, 32),
		send: async (body, target, key, options) => {
			const reply = await client.sendMessage(inputOf(body, target, key), options);
			return toSendResult(reply, target, key);
		},
		preview: (body, target) => client.preview.sendMessage(inputOf(body, target)),
		blamesTargets: (error: PushError) => BLAMES_TARGETS.has(error.code),
	};
}

function toInput(message: JsonObject, key?: string): MessageInput {
	return {
		...message,
		...(key === undefined ? {} : { request_id: key }),
	} as unknown as MessageInput;
}

/** A long list of one item is sent in several calls, and checked as these. */
function parts(target: PushTarget): PushTarget[] {
	const size = target.type === 'all' ? 1 : capacityOf(target.type);
	if (size === 1 || !('values' in target) || target.values.length <= size) return [target];
	const { type, values } = target as { type: 'device'; values: string[] };
	return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => ({
		type,
		values: values.slice(index * size, (index + 1) * size),
	}));
}

function toSendResult(
	reply: MessageReply,
	target: PushTarget,
	key: string | undefined,
): SendResult {
	const data = reply.data ?? {};
	const states = statesOf(data);
	const statuses = readStatuses(states, target);
	const refused = readRefused(statuses, target);
	return {
		vendor: 'unipush',
		outcome: 'accepted',
		messageId: taskOf(data),
		...(key === undefined ? {} : { idempotencyKey: key }),
		details: { devices: countStates(states), ...(reply.repeated ? { repeated: true } : {}) },
		...(Object.keys(statuses).length > 0 ? { statuses } : {}),
		...(Object.keys(refused).length > 0 ? { refused } : {}),
	};
}

const LEFT_OUT = {
	code: 'TARGET_LEFT_OUT',
	message: 'uni-push did not list this target among those it sends to',
	hint: 'Check the push_clientid or alias: it may be unknown, of another app, on the blacklist or without a device.',
};

/** Targets that were not sent to: those that a reply which names others leaves out. */
function readRefused(
	statuses: Record<string, string>,
	target: PushTarget,
): NonNullable<SendResult['refused']> {
	const told = Object.keys(statuses).length > 0 && 'values' in target;
	const leftOut = (told ? target.values : []).filter((value) => !Object.hasOwn(statuses, value));
	return Object.fromEntries(leftOut.map((value) => [value, LEFT_OUT]));
}

/** The vendor's word on each device or alias that it names. */
function readStatuses(states: Record<string, unknown>, target: PushTarget): Record<string, string> {
	if (target.type !== 'device' && target.type !== 'alias') return {};
	const [only] = target.values;
	const named = target.values.flatMap((value): Array<[string, string]> => {
		const state = Object.hasOwn(states, value) ? states[value] : undefined;
		const words = wordsOf(state);
		return words === '' ? [] : [[value, words]];
	});
	if (
		named.length > 0 ||
		target.type === 'device' ||
		target.values.length > 1 ||
		only === undefined
	)
		return Object.fromEntries(named);
	// The reply to a single alias names its devices without the alias.
	const words = wordsOf(states);
	return words === '' ? {} : { [only]: words };
}

/** One state, or the different states of an alias's devices. */
function wordsOf(state: unknown): string {
	if (typeof state === 'string') return state;
	if (!isPlainObject(state)) return '';
	return [...new Set(Object.values(state).filter((one) => typeof one === 'string'))].join(', ');
}

/** How many devices are in each state. */
function countStates(states: Record<string, unknown>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const state of Object.values(states).flatMap((one) =>
		isPlainObject(one) ? Object.values(one) : [one],
	)) {
		if (typeof state === 'string') counts[state] = (counts[state] ?? 0) + 1;
	}
	return counts;
}
