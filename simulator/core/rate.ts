/** What a rate-limit window says about one call. */
export interface RateVerdict {
	allowed: boolean;
	limit: number;
	remaining: number;
	/** Whole seconds until the window starts anew. */
	resetSeconds: number;
}

/** A fixed window that opens with its first call. */
export class RateWindow {
	private openedAt = -Infinity;
	private used = 0;

	constructor(private readonly windowMs: number) {}

	take(limit: number, now: number): RateVerdict {
		if (now - this.openedAt >= this.windowMs) {
			this.openedAt = now;
			this.used = 0;
		}
		const allowed = this.used < limit;
		if (allowed) this.used += 1;
		return {
			allowed,
			limit,
			remaining: Math.max(0, limit - this.used),
			resetSeconds: Math.max(1, Math.ceil((this.openedAt + this.windowMs - now) / 1000)),
		};
	}
}

/** Windows of one length, each under a name. */
export class RateWindows {
	private readonly windows = new Map<string, RateWindow>();

	constructor(private readonly windowMs: number) {}

	take(name: string, limit: number, now: number): RateVerdict {
		const window = this.windows.get(name) ?? new RateWindow(this.windowMs);
		this.windows.set(name, window);
		return window.take(limit, now);
	}

	clear(): void {
		this.windows.clear();
	}
}
