import { InvalidInputError, type PushError } from '../core/errors';
import type { CallOptions } from '../core/engine';
import type { JsonObject } from '../core/json';
import type { PushTarget, SendResult } from '../message';
import type { PushSender } from '../sender';
import type { MpaasClient } from './client';
import { MPAAS_MAX } from './limits';
import { toMpaasBody } from './message';
import {
	broadcastTypes,
	freshKey,
	messageKeys,
	toBroadcast,
	toMessageKey,
	toSimple,
	valuesOf,
} from './requests';
import { toBroadcastResult, toSingleResult, toTaskResult, type PlatformOutcome } from './results';

/** Stands for a message id in a request that is only shown or checked. */
export const SAMPLE_KEY = 'message-id';

/** A target for which a body can be checked before its own is known. */
export function sampleTarget({ DeliveryType: own }: JsonObject): PushTarget {
	return { type: own === undefined ? 'user' : 'device', values: ['sample'] };
}

/** Codes that a single target of a call, or its values, can cause. */
const BLAMES_TARGETS = new Set(['3012', '3021', '3023', '3028', '3044', '3049', '3054']);

function blamesMpaasTargets(error: PushError): boolean {
	return BLAMES_TARGETS.has(error.code);
}

const MISSING: Readonly<Record<string, [problem: string, hint: string]>> = {
	alias: ['mPaaS has no aliases', 'Choose User IDs: a user ID is bound to a device by the app.'],
	tag: ['mPaaS has no tags', 'Choose User IDs, or make the groups in your own database.'],
	segment: [
		'mPaaS takes no segments by its API',
		'Choose User IDs, or send to the crowd from the mPaaS console.',
	],
	conditions: [
		'mPaaS takes no conditions',
		'Choose User IDs, or make the groups in your own database.',
	],
	file: ['mPaaS takes no files by its API', 'Choose User IDs, and read them from the file.'],
};

/** @throws InvalidInputError for kinds of targets that mPaaS lacks, and for empty ones */
function checkMpaasTarget(target: PushTarget): void {
	const missing = MISSING[target.type];
	if (missing !== undefined) throw unusable(...missing);
	if (target.type !== 'all' && valuesOf(target).some((value) => value === '')) {
		throw unusable('a target is empty', 'Filter out rows without a user ID or device ID.');
	}
}

function unusable(problem: string, hint: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'mpaas',
		field: 'TargetMsgkey',
		message: `TargetMsgkey: ${problem}`,
		hint,
	});
}

/** What both senders share: keys, targets and blame. */
export const mpaasSenderBase = {
	vendor: 'mpaas',
	// The document wants message ids that are never used twice, and promises nothing about a repetition.
	keyStopsRepetition: false,
	checkTarget: checkMpaasTarget,
	blamesTargets: blamesMpaasTargets,
	takeKey: async (seed: string) => toMessageKey(seed),
} as const;

/**
 * The vendor-neutral sender for one mPaaS app. Targets get a simple push; everyone is reached by a template
 * only, which the body names and which shows the texts as `#title#` and `#content#`.
 */
export function createMpaasSender(client: MpaasClient): PushSender {
	return {
		...mpaasSenderBase,
		capacity: (type) => (type === 'all' ? 1 : MPAAS_MAX.targets),
		compose: (message, raw) => {
			const body = toMpaasBody(message, raw);
			client.preview.pushSimple(toSimple(body, sampleTarget(body), [SAMPLE_KEY]));
			return body;
		},
		send: async (body, target, key = freshKey(), options) => {
			if (target.type === 'all') return await broadcast(client, body, key, options);
			const targets = valuesOf(target);
			const keys = messageKeys(body, key, targets);
			const reply = await client.pushSimple(toSimple(body, target, keys), options);
			return toSingleResult(reply, targets, keys, body.StrategyType);
		},
		preview: (body, target) => {
			if (target.type === 'all') return previewBroadcast(client, body);
			const keys = messageKeys(body, SAMPLE_KEY, valuesOf(target));
			return client.preview.pushSimple(toSimple(body, target, keys));
		},
	};
}

/** Sends to every device: one call a platform. */
export async function broadcast(
	client: MpaasClient,
	body: JsonObject,
	key: string,
	options: CallOptions,
): Promise<SendResult> {
	checkTemplate(body);
	const platforms = broadcastTypes(body);
	const keys = messageKeys(body, key, platforms);
	const outcomes: PlatformOutcome[] = [];
	for (const [index, platform] of platforms.entries()) {
		const request = toBroadcast(body, platform, keys[index] ?? key);
		outcomes.push({ platform, result: await attempt(client, request, body, options) });
	}
	return toBroadcastResult(outcomes, key);
}

async function attempt(
	client: MpaasClient,
	request: ReturnType<typeof toBroadcast>,
	body: JsonObject,
	options: CallOptions,
): Promise<SendResult | Error> {
	try {
		const reply = await client.pushBroadcast(request, options);
		return toTaskResult(reply, request.Msgkey, body.StrategyType);
	} catch (error) {
		if (error instanceof Error) return error;
		throw error;
	}
}

/** The request of the first platform. */
export function previewBroadcast(client: MpaasClient, body: JsonObject) {
	checkTemplate(body);
	const [platform = 1] = broadcastTypes(body);
	const [key = SAMPLE_KEY] = messageKeys(body, SAMPLE_KEY, [platform]);
	return client.preview.pushBroadcast(toBroadcast(body, platform, key));
}

function checkTemplate(body: JsonObject): void {
	if (typeof body.TemplateName === 'string' && body.TemplateName !== '') return;
	throw new InvalidInputError({
		vendor: 'mpaas',
		field: 'TemplateName',
		message: 'TemplateName: mPaaS sends to all devices with a template only',
		hint: 'Pick a template whose title is #title# and whose content is #content#, or send to user IDs.',
	});
}
