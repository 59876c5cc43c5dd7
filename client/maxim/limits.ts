import type { RateLimit } from '../core/limiter';

/** Every operation counts against one limit: the vendor publishes none to tell them apart. */
export type MaximBucket = 'api';

/** The vendor publishes no figure; this is a careful guess. */
export const MAXIM_CALLS_PER_SECOND = 10;

const SECOND_MS = 1000;

export function maximLimits(
	callsPerSecond = MAXIM_CALLS_PER_SECOND,
): Record<MaximBucket, RateLimit> {
	return { api: { calls: callsPerSecond, windowMs: SECOND_MS } };
}

/** Entries that one request may carry. */
export const MAXIM_MAX = {
	/** Tags, aliases, user ids or push tokens of a push; more are refused with 12005. */
	audience: 500,
	/** The vendor publishes no figure; calls are kept to this size. */
	taskIds: 100,
} as const;
