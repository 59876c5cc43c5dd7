import { PushError, VendorError } from '../core/errors';
import type { JsonObject, JsonValue } from '../core/json';
import type { SendResult } from '../message';
import type { MpaasPushReply } from './schemas';

type Plan = JsonValue | undefined;

/** Whether a push goes out later, so that the reply names a schedule and not a task. */
function isPlanned(strategy: Plan): boolean {
	return strategy === 1 || strategy === 2;
}

function frameOf(reply: MpaasPushReply, strategy: Plan): JsonObject {
	const id = reply.PushResult?.Data;
	return {
		...(reply.RequestId ? { requestId: reply.RequestId } : {}),
		...(isPlanned(strategy) && id ? { scheduleId: id } : {}),
	};
}

/** A push to single targets: each target's message id is the key to take it back. */
export function toSingleResult(
	reply: MpaasPushReply,
	targets: readonly string[],
	keys: readonly string[],
	strategy: Plan,
): SendResult {
	const [first = ''] = keys;
	const pairs = targets.map((target, index) => [target, keys[index] ?? '']);
	return {
		vendor: 'mpaas',
		outcome: 'accepted',
		messageId: first,
		...(keys.length > 1 ? { messageIds: Object.fromEntries(pairs) as Record<string, string> } : {}),
		idempotencyKey: first,
		details: frameOf(reply, strategy),
	};
}

/**
 * A multiple push or a broadcast: the task id is the key to its report, and to take it back. `targets` tells
 * of how many the key is the first, as each has a message id of its own.
 */
export function toTaskResult(
	reply: MpaasPushReply,
	key: string,
	strategy: Plan,
	targets = 1,
): SendResult {
	return {
		vendor: 'mpaas',
		outcome: 'accepted',
		messageId: reply.PushResult?.Data || key,
		idempotencyKey: key,
		details: { ...frameOf(reply, strategy), ...(targets === 1 ? { messageKey: key } : {}) },
	};
}

const PLATFORMS: Readonly<Record<number, string>> = { 1: 'android', 2: 'ios', 7: 'harmony' };

/** What became of a broadcast on one platform. */
export interface PlatformOutcome {
	platform: number;
	result: SendResult | Error;
}

/**
 * What became of a broadcast to several platforms. Accepted when one accepted; the others' refusals stand
 * among the details.
 * @throws the failure that leaves most open when no platform accepted
 */
export function toBroadcastResult(outcomes: readonly PlatformOutcome[], key: string): SendResult {
	const accepted = outcomes.flatMap(({ result }) => (result instanceof Error ? [] : [result]));
	const [first] = accepted;
	if (first === undefined) throw worstOf(outcomes);
	if (outcomes.length === 1) return first;
	return {
		...first,
		idempotencyKey: key,
		details: {
			...first.details,
			platforms: outcomes.map(({ platform, result }) => ({
				platform: PLATFORMS[platform] ?? String(platform),
				...(result instanceof Error ? describe(result) : describeAccepted(result)),
			})),
		},
	};
}

function worstOf(outcomes: readonly PlatformOutcome[]): Error {
	const errors = outcomes.flatMap(({ result }) => (result instanceof Error ? [result] : []));
	const open = errors.find((error) => error instanceof PushError && error.outcome === 'unknown');
	const worst = open ?? errors[0] ?? new TypeError('A broadcast went to no platform');
	if (outcomes.length === 1 || !(worst instanceof VendorError)) return worst;
	const { vendor, code, outcome, retryable, hint, httpStatus, requestId, message } = worst;
	return new VendorError({
		...{ vendor, code, outcome, retryable, hint, httpStatus, requestId },
		message: `No platform accepted: ${message}`,
	});
}

function describeAccepted({ messageId, details }: SendResult): JsonObject {
	return { outcome: 'accepted', messageId, ...details };
}

function describe(error: Error): JsonObject {
	if (!(error instanceof PushError)) return { outcome: 'unknown', message: error.message };
	const { outcome, code, message, hint } = error;
	return { outcome, code, message, hint };
}
