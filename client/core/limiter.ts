import type { Clock } from './clock';

/** Calls allowed in one window. */
export interface RateLimit {
	calls: number;
	windowMs: number;
}

/** What a reply's headers say about the current window; each may be absent. */
export interface RateReading {
	limit?: number;
	remaining?: number;
	resetMs?: number;
}

/** One place in a window. Handed back with the reply, so that a late reply cannot disturb a newer window. */
export interface Ticket {
	readonly window: number;
}

/** Added to a window's end: the vendor's clock and ours never agree to the millisecond. */
const MARGIN_MS = 100;

/** Whatever a reply asks for; a timer of more than 24 days would not wait at all. */
const LONGEST_PAUSE_MS = 10 * 60_000;

/**
 * Keeps the calls of one credential inside the vendor's window. Starts from the documented limit and
 * follows the vendor's headers, so that several processes on one credential share what is there.
 */
export class RateLimiter {
	private window = 0;
	private windowEndsAt = 0;
	/** Whether the vendor has told when the window ends. */
	private endIsTold = false;
	private used = 0;
	private inFlight = 0;
	private calls: number;

	constructor(
		private readonly limit: RateLimit,
		private readonly clock: Clock,
	) {
		this.calls = limit.calls;
	}

	/** Waits for a place. Rejects with the signal's reason when it aborts. */
	async acquire(signal?: AbortSignal): Promise<Ticket> {
		for (;;) {
			signal?.throwIfAborted();
			const now = this.clock.now();
			if (now >= this.windowEndsAt) this.open(now);
			if (this.used < this.calls) {
				this.used += 1;
				this.inFlight += 1;
				return { window: this.window };
			}
			await this.clock.sleep(this.windowEndsAt - now, signal);
		}
	}

	/** Milliseconds until a place is free; 0 when one is. */
	waitMs(): number {
		const now = this.clock.now();
		return now >= this.windowEndsAt || this.used < this.calls ? 0 : this.windowEndsAt - now;
	}

	/** Hands the place back with what the reply said, if there was one. */
	release(ticket: Ticket, reading: RateReading = {}): void {
		this.inFlight -= 1;
		if (reading.limit !== undefined && reading.limit > 0) this.calls = reading.limit;
		if (ticket.window !== this.window) return;
		if (reading.resetMs !== undefined) {
			// The vendor's window opened when the first call arrived, later than ours. A reading is rounded up, so
			// the earliest end that any reply names is the closest to the truth.
			const left = Math.min(reading.resetMs, this.limit.windowMs);
			const end = this.clock.now() + left + MARGIN_MS;
			this.windowEndsAt = this.endIsTold ? Math.min(this.windowEndsAt, end) : end;
			this.endIsTold = true;
		}
		if (reading.remaining !== undefined) {
			const usedAtVendor = this.calls - reading.remaining;
			// More than we used ourselves: somebody else draws on the window, and ours in flight come on top.
			if (usedAtVendor > this.used) this.used = usedAtVendor + this.inFlight;
		}
	}

	/** The vendor refused a call: nothing more goes out for `waitMs`. */
	pause(waitMs: number): void {
		const until = this.clock.now() + Math.min(waitMs, LONGEST_PAUSE_MS) + MARGIN_MS;
		this.window += 1;
		this.windowEndsAt = until;
		this.endIsTold = true;
		this.used = Math.max(this.used, this.calls);
	}

	private open(now: number): void {
		this.window += 1;
		this.windowEndsAt = now + this.limit.windowMs;
		this.endIsTold = false;
		this.used = 0;
	}
}
