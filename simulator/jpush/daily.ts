import { DAY_MS } from './limits';

/** Counters that start at zero each day. */
export class DailyCounter {
	private day = -1;
	private readonly counts = new Map<string, number>();

	/** `localTime` is the time shifted to the zone whose midnight counts. */
	constructor(private readonly localTime: () => number) {}

	count(key: string): number {
		this.turnPage();
		return this.counts.get(key) ?? 0;
	}

	add(key: string): void {
		this.counts.set(key, this.count(key) + 1);
	}

	private turnPage(): void {
		const today = Math.floor(this.localTime() / DAY_MS);
		if (today === this.day) return;
		this.day = today;
		this.counts.clear();
	}
}
