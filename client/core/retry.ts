import type { Clock } from './clock';

/** How often and how patiently a request is tried again. */
export interface RetryPolicy {
	/** Tries in all, the first included. Default 4. */
	attempts: number;
	/** Upper bound of the first wait in milliseconds; it doubles from try to try. Default 500. */
	baseMs: number;
	/** Upper bound of any wait that the vendor did not ask for, in milliseconds. Default 10,000. */
	capMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 4, baseMs: 500, capMs: 10_000 };

/** Full jitter: anything between nothing and the doubled bound, so that clients do not march in step. */
export function backoffMs(attempt: number, policy: RetryPolicy, random: () => number): number {
	return random() * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
}

/**
 * Milliseconds a `Retry-After` header asks for (seconds or an HTTP date), or undefined when it is
 * absent or unreadable.
 */
export function readRetryAfter(value: string | undefined, clock: Clock): number | undefined {
	if (value === undefined) return undefined;
	if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(0, date - clock.now());
}

const BUDGET = 500;
const RETRY_COST = 5;

/**
 * A token bucket that retries draw on and successes refill: in an outage a client soon stops
 * multiplying its load, while scattered failures are still retried. A retry that succeeds gets its cost
 * back, so that even every third call may fail by chance without draining the bucket.
 */
export class RetryBudget {
	private tokens = BUDGET;

	/** Takes the cost of one retry; false when the bucket is too empty. */
	spend(): boolean {
		if (this.tokens < RETRY_COST) return false;
		this.tokens -= RETRY_COST;
		return true;
	}

	/** Tells of a success and of the retries that it took. */
	refill(retries: number): void {
		this.tokens = Math.min(BUDGET, this.tokens + Math.max(1, retries * RETRY_COST));
	}
}
