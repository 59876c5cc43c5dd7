import { RateWindow } from '../core/rate';
import { PushError } from './errors';

const MINUTE_MS = 60_000;

/** Counts by minute and by calendar day, each under a name. */
export class Quotas {
	private readonly windows = new Map<string, RateWindow>();
	private readonly days = new Map<string, number>();
	private day = '';

	constructor(
		private readonly now: () => number,
		private readonly today: () => string,
	) {}

	/** Takes one call of this minute, or refuses with `code`. */
	perMinute(name: string, limit: number, code: number): void {
		const window = this.windows.get(name) ?? new RateWindow(MINUTE_MS);
		this.windows.set(name, window);
		if (!window.take(limit, this.now()).allowed) throw new PushError(code);
	}

	/** Refuses with `code` once the day's number is used up. */
	checkDay(name: string, limit: number, code: number): void {
		if (this.used(name) >= limit) throw new PushError(code);
	}

	/** Counts one for today. */
	add(name: string): void {
		this.days.set(name, this.used(name) + 1);
	}

	/** Today's number. */
	used(name: string): number {
		const today = this.today();
		if (today !== this.day) {
			this.day = today;
			this.days.clear();
		}
		return this.days.get(name) ?? 0;
	}
}
