import type { CallOptions } from '../core/engine';
import { canonicalJson, type JsonObject } from '../core/json';
import type { EntryResult, PushTarget } from '../message';
import type { BatchEntry, PushBatchSender, PushSender } from '../sender';
import type { MpaasClient } from './client';
import { MPAAS_MAX } from './limits';
import { toMpaasTemplateBody } from './message';
import {
	batchKeys,
	messageKeys,
	sharedPart,
	toMultiple,
	toPersonal,
	toTemplate,
	valuesOf,
	toMessageKey,
	freshKey,
} from './requests';
import { toSingleResult, toTaskResult } from './results';
import { broadcast, mpaasSenderBase, previewBroadcast, SAMPLE_KEY, sampleTarget } from './sender';

/** Live Activity targets and SMS exist for up to 10 targets with the same values only. */
const ACTIVITY_TYPES = new Set<unknown>([5, 6]);

function needsSingle(body: JsonObject): boolean {
	const { SmsStrategy: sms, DeliveryType: type } = body;
	return (sms !== undefined && sms !== 0) || ACTIVITY_TYPES.has(type);
}

/**
 * The vendor-neutral sender for messages made from a template. Rows with values of their own share calls of
 * 100, as do targets with the same values; what only the smaller call can do goes there.
 */
export function createMpaasTemplateSender(client: MpaasClient): PushSender {
	const compose: PushSender['compose'] = (message, raw) => {
		const body = toMpaasTemplateBody(message, raw);
		const sample = sampleTarget(body);
		if (needsSingle(body)) client.preview.pushTemplate(toTemplate(body, sample, [SAMPLE_KEY]));
		else client.preview.pushMultiple(toMultiple(body, sample, [SAMPLE_KEY]));
		return body;
	};
	return {
		...mpaasSenderBase,
		compose,
		capacity: (type, body = {}) => {
			if (type === 'all') return 1;
			return needsSingle(body) ? MPAAS_MAX.targets : MPAAS_MAX.targetMsgs;
		},
		send: async (body, target, key = freshKey(), options) => {
			if (target.type === 'all') return await broadcast(client, body, key, options);
			const targets = valuesOf(target);
			const keys = messageKeys(body, key, targets);
			if (needsSingle(body)) {
				const reply = await client.pushTemplate(toTemplate(body, target, keys), options);
				return toSingleResult(reply, targets, keys, body.StrategyType);
			}
			const reply = await client.pushMultiple(toMultiple(body, target, keys), options);
			return toTaskResult(reply, keys[0] ?? key, body.StrategyType, targets.length);
		},
		preview: (body, target) => {
			if (target.type === 'all') return previewBroadcast(client, body);
			const keys = messageKeys(body, SAMPLE_KEY, valuesOf(target));
			return needsSingle(body)
				? client.preview.pushTemplate(toTemplate(body, target, keys))
				: client.preview.pushMultiple(toMultiple(body, target, keys));
		},
		batch: createBatchSender(client, compose),
	};
}

function createBatchSender(client: MpaasClient, compose: PushSender['compose']): PushBatchSender {
	return {
		...mpaasSenderBase,
		compose,
		capacity: MPAAS_MAX.targetMsgs,
		shareKey: (body) => (needsSingle(body) ? undefined : canonicalJson(sharedPart(body))),
		takeKeys: async (seeds) => seeds.map(toMessageKey),
		sendBatch: async (type, entries, options) => await sendBatch(client, type, entries, options),
		preview: (type, entries) =>
			client.preview.pushMultiple(
				toPersonal(
					type,
					entries,
					keysOf(entries, (index) => `${SAMPLE_KEY}-${index + 1}`),
				),
			),
	};
}

async function sendBatch(
	client: MpaasClient,
	type: PushTarget['type'],
	entries: readonly BatchEntry[],
	options: CallOptions,
): Promise<EntryResult[]> {
	const keys = keysOf(entries, freshKey);
	const reply = await client.pushMultiple(toPersonal(type, entries, keys), options);
	const strategy = entries[0]?.body.StrategyType;
	return keys.map((key) => toTaskResult(reply, key, strategy));
}

function keysOf(entries: readonly BatchEntry[], spare: (index: number) => string): string[] {
	return batchKeys(entries.map(({ body, key }, index) => ({ body, key: key ?? spare(index) })));
}
