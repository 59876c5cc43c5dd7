import type { RateLimit } from '../core/limiter';

/** Calls that share one limit at the vendor. */
export type GetuiBucket =
	| 'auth'
	| 'single'
	| 'list'
	| 'broadcast'
	| 'fastTag'
	| 'user'
	| 'tags'
	| 'binding'
	| 'task'
	| 'report'
	| 'realtime';

const MINUTE_MS = 60_000;

/** For interfaces whose limit is not published; the vendor's codes 10005, 30013, 30015 and 30018 pause them. */
const UNPUBLISHED = 6000;

/**
 * Calls a minute without a contract, per app. `broadcast` is shared by the pushes to all and by conditions,
 * `tags` by both verbs of the tag batch.
 * @see https://docs.getui.com/getui/server/rest_v2/token
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const GETUI_CALLS_PER_MINUTE: Readonly<Record<GetuiBucket, number>> = {
	auth: 100,
	single: UNPUBLISHED,
	list: UNPUBLISHED,
	broadcast: 5,
	fastTag: UNPUBLISHED,
	user: UNPUBLISHED,
	tags: 100,
	binding: 1000,
	task: UNPUBLISHED,
	report: UNPUBLISHED,
	realtime: UNPUBLISHED,
};

/** The documented limits, with those of a contract laid over them. */
export function getuiLimits(
	contract: Partial<Record<GetuiBucket, number>> = {},
): Record<GetuiBucket, RateLimit> {
	const merged = { ...GETUI_CALLS_PER_MINUTE, ...contract };
	const entries = Object.entries(merged).map(([bucket, calls]) => [
		bucket,
		{ calls, windowMs: MINUTE_MS },
	]);
	return Object.fromEntries(entries) as Record<GetuiBucket, RateLimit>;
}

/** Entries that one request may carry. */
export const GETUI_MAX = {
	batch: 200,
	listTargets: 1000,
	aliasPairs: 1000,
	tagCids: 1000,
	deviceTags: 100,
	blacklist: 200,
	badge: 200,
	status: 1000,
	deviceStatus: 100,
	detail: 1000,
	deviceTokens: 1000,
	reportTasks: 200,
} as const;

/** Characters of one alias; the document says fewer than 40. */
export const GETUI_ALIAS_LENGTH = 39;

/** Characters of one tag; the error table says fewer than 32, the user document up to 32. */
export const GETUI_TAG_LENGTH = 32;

/** Characters of all tags of a device together. */
export const GETUI_TAGS_LENGTH = 512;
