import { DAY_MS } from './limits';

const HOUR_MS = 3_600_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `yyyy-MM-dd HH:mm:ss` in a zone. */
export function formatTime(time: number, zone: number): string {
	return new Date(time + zone * HOUR_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `yyyy-MM-dd` in a zone. */
export function formatDay(time: number, zone: number): string {
	return formatTime(time, zone).slice(0, 10);
}

/** The start of a day `yyyy-MM-dd`; undefined unless it is a real date. */
export function parseDay(text: string, zone: number): number | undefined {
	const match = DAY.exec(text);
	if (!match) return undefined;
	const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
	const time = Date.UTC(year, month - 1, day) - zone * HOUR_MS;
	return formatDay(time, zone) === text ? time : undefined;
}

/** Counters that start at zero each day of a zone. */
export class DayCounter {
	private day = -1;
	private readonly counts = new Map<string, number>();

	constructor(
		private readonly now: () => number,
		private readonly zone: number,
	) {}

	count(key: string): number {
		const today = Math.floor((this.now() + this.zone * HOUR_MS) / DAY_MS);
		if (today !== this.day) this.counts.clear();
		this.day = today;
		return this.counts.get(key) ?? 0;
	}

	add(key: string): void {
		this.counts.set(key, this.count(key) + 1);
	}
}
