import type { RateLimit } from '../core/limiter';

/** Calls that share one limit: sends, reports, and templates, devices and schedules. */
export type MpaasBucket = 'push' | 'report' | 'manage';

const SECOND_MS = 1000;

/**
 * Calls a second until the vendor says otherwise. It publishes no figure and answers `Throttling` or 8011,
 * upon which the client pauses; these keep a run from getting there.
 * @see https://help.aliyun.com/document_detail/2882067.html
 */
export const MPAAS_CALLS_PER_SECOND: Readonly<Record<MpaasBucket, number>> = {
	push: 100,
	report: 50,
	manage: 50,
};

/** The assumed limits, or the one of a contract for all of them. */
export function mpaasLimits(callsPerSecond?: number): Record<MpaasBucket, RateLimit> {
	const entries = Object.entries(MPAAS_CALLS_PER_SECOND).map(([bucket, calls]) => [
		bucket,
		{ calls: callsPerSecond ?? calls, windowMs: SECOND_MS },
	]);
	return Object.fromEntries(entries) as Record<MpaasBucket, RateLimit>;
}

/** Entries that one request may carry. */
export const MPAAS_MAX = {
	/** Targets of a simple or template push. */
	targets: 10,
	/** Targets of a multiple push. */
	targetMsgs: 100,
	uniqueIds: 30,
	extendedParams: 20,
	/** The vendor wants fewer than 10. */
	innerExtendedParams: 9,
	reportDays: 90,
	recurrenceDays: 180,
	templateName: 200,
} as const;

/** Bytes in UTF-8 of title, content and extended parameters together. */
export const MPAAS_MESSAGE_BYTES = 2048;
