import { DayCounter } from '../core/dates';
import { RateWindows } from '../core/rate';
import { PushError } from './errors';

const MINUTE_MS = 60_000;

/** Counts by minute and by calendar day, each under a name. */
export class Quotas {
	private readonly windows = new RateWindows(MINUTE_MS);
	private readonly daily: DayCounter;

	constructor(
		private readonly now: () => number,
		zone: () => number,
	) {
		this.daily = new DayCounter(now, zone);
	}

	/** Takes one call of this minute, or refuses with `code`. */
	perMinute(name: string, limit: number, code: number): void {
		if (!this.windows.take(name, limit, this.now()).allowed) throw new PushError(code);
	}

	/** Refuses with `code` once the day's number is used up. */
	checkDay(name: string, limit: number, code: number): void {
		if (this.used(name) >= limit) throw new PushError(code);
	}

	/** Counts one for today. */
	add(name: string): void {
		this.daily.add(name);
	}

	/** Today's number. */
	used(name: string): number {
		return this.daily.count(name);
	}
}
