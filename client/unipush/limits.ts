import type { RateLimit } from '../core/limiter';

/** Calls that share one limit. */
export type UniPushBucket = 'push' | 'device' | 'tag' | 'report';

const MINUTE_MS = 60_000;

/**
 * Calls a minute. `tag` is in the vendor's document (100, binding and unbinding together); for the others
 * it names none, so they stay far below the 1,000 calls a second that a uniCloud URL takes.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const UNIPUSH_CALLS_PER_MINUTE: Readonly<Record<UniPushBucket, number>> = {
	push: 6000,
	device: 6000,
	tag: 100,
	report: 600,
};

/** The documented limits, with those of a contract laid over them. */
export function uniPushLimits(
	contract: Partial<Record<UniPushBucket, number>> = {},
): Record<UniPushBucket, RateLimit> {
	const merged = { ...UNIPUSH_CALLS_PER_MINUTE, ...contract };
	const entries = Object.entries(merged).map(([bucket, calls]) => [
		bucket,
		{ calls, windowMs: MINUTE_MS },
	]);
	return Object.fromEntries(entries) as Record<UniPushBucket, RateLimit>;
}

/** Entries that one request may carry. */
export const UNIPUSH_MAX = {
	/** Devices of a send. The vendor's lists may be longer, but it drops what exceeds this without a word. */
	devices: 500,
	/** An alias may have 10 devices, so more aliases than these could be more than 500 devices. */
	aliases: 50,
	bindings: 1000,
	/** Bindings with the longest Chinese aliases that stay below the 100 KB which a uniCloud URL takes. */
	bindingsOfAnyLength: 300,
	tagDevices: 1000,
	deviceTags: 100,
	blacklist: 200,
	status: 1000,
	channelStatus: 100,
	details: 1000,
	badge: 200,
	tasks: 200,
} as const;

/** Characters of the texts; each must be shorter than the documented bound. */
export const UNIPUSH_LENGTH = {
	title: 19,
	content: 49,
	payload: 799,
	openUrl: 299,
	groupName: 100,
	alias: 39,
	tag: 32,
	allTags: 512,
} as const;

/** Offline time in milliseconds: three days. */
export const UNIPUSH_TTL_MAX = 3 * 24 * 3600 * 1000;
