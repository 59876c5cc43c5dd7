import pLimit, { type LimitFunction } from 'p-limit';

import type { Clock } from './clock';
import { RateLimiter, type RateLimit } from './limiter';
import { RetryBudget } from './retry';

/** What all executions of a process share for one credential. */
export class CredentialState {
	readonly budget = new RetryBudget();
	private readonly limiters = new Map<string, RateLimiter>();
	private readonly values = new Map<string, unknown>();
	readonly slots: LimitFunction;

	constructor(
		private readonly clock: Clock,
		concurrency: number,
	) {
		this.slots = pLimit(concurrency);
	}

	limiter(bucket: string, limit: RateLimit): RateLimiter {
		return this.memo(this.limiters, bucket, () => new RateLimiter(limit, this.clock));
	}

	/** A vendor's own shared thing, such as a token or a pool of keys; made once. */
	value<T>(name: string, make: () => T): T {
		return this.memo(this.values as Map<string, T>, name, make);
	}

	private memo<T>(map: Map<string, T>, key: string, make: () => T): T {
		const known = map.get(key);
		if (known !== undefined) return known;
		const made = make();
		map.set(key, made);
		return made;
	}
}

/** The states of every credential in use. One instance serves a process; tests make their own. */
export class SharedState {
	private readonly states = new Map<string, CredentialState>();

	constructor(readonly clock: Clock) {}

	credential(key: string, concurrency: number): CredentialState {
		let state = this.states.get(key);
		if (state === undefined) {
			state = new CredentialState(this.clock, concurrency);
			this.states.set(key, state);
		}
		return state;
	}
}
