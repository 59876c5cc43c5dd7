import type { RateLimit } from '../core/limiter';

/** Calls that share one limit at the vendor. */
export type JPushBucket = 'push' | 'device' | 'report' | 'schedule' | 'file' | 'admin';

const MINUTE_MS = 60_000;

/**
 * Calls a minute without a contract, per app. Push and file are in the push document, the rest in the
 * vendor's overview; admin has no published figure.
 * @see https://docs.jiguang.cn/jpush/server/push/server_overview
 */
export const JPUSH_CALLS_PER_MINUTE: Readonly<Record<JPushBucket, number>> = {
	push: 600,
	device: 600,
	report: 2400,
	schedule: 100,
	file: 20,
	admin: 60,
};

/** The documented limits, with those of a contract laid over them. */
export function jpushLimits(
	contract: Partial<Record<JPushBucket, number>> = {},
): Record<JPushBucket, RateLimit> {
	const merged = { ...JPUSH_CALLS_PER_MINUTE, ...contract };
	const entries = Object.entries(merged).map(([bucket, calls]) => [
		bucket,
		{ calls, windowMs: MINUTE_MS },
	]);
	return Object.fromEntries(entries) as Record<JPushBucket, RateLimit>;
}

/** Entries that one request may carry. */
export const JPUSH_MAX = {
	registrationIds: 1000,
	aliases: 1000,
	tags: 20,
	segments: 1,
	pushlist: 1000,
	cids: 1000,
	messageIds: 100,
	groupMessageIds: 10,
	tagDevices: 1000,
	deviceTags: 100,
} as const;

/** Bytes of one uploaded list of targets. */
export const JPUSH_FILE_BYTES = 10 * 1024 * 1024;

/** Bytes in UTF-8 of one tag or alias. */
export const JPUSH_LABEL_BYTES = 40;
