const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** Wall-clock parts of a moment in a zone, given in hours, as a UTC date. */
export function wallClock(time: number, zone: number): Date {
	return new Date(time + zone * HOUR_MS);
}

/** `yyyy-MM-dd HH:mm:ss` in a zone. */
export function formatTime(time: number, zone: number): string {
	return wallClock(time, zone).toISOString().slice(0, 19).replace('T', ' ');
}

/** `yyyy-MM-dd` in a zone. */
export function formatDay(time: number, zone: number): string {
	return formatTime(time, zone).slice(0, 10);
}

/** `MMdd` in a zone, as task ids carry it. */
export function formatMonthDay(time: number, zone: number): string {
	return formatDay(time, zone).slice(5).replace('-', '');
}

/** Reads `yyyy-MM-dd HH:mm:ss`; undefined unless zero-padded and a real date. */
export function parseTime(text: unknown, zone: number): number | undefined {
	const time = parseParts(text, TIME, zone);
	return time !== undefined && formatTime(time, zone) === text ? time : undefined;
}

/** The start of a day `yyyy-MM-dd`; undefined unless it is a real date. */
export function parseDay(text: unknown, zone: number): number | undefined {
	const time = parseParts(text, DAY, zone);
	return time !== undefined && formatDay(time, zone) === text ? time : undefined;
}

function parseParts(text: unknown, form: RegExp, zone: number): number | undefined {
	const match = typeof text === 'string' ? form.exec(text) : null;
	if (match === null) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
		.slice(1)
		.map(Number);
	return Date.UTC(year, month - 1, day, hour, minute, second) - zone * HOUR_MS;
}

/** Midnight, in a zone, of the day that a moment lies in. */
export function startOfDay(time: number, zone: number): number {
	const offset = zone * HOUR_MS;
	return Math.floor((time + offset) / DAY_MS) * DAY_MS - offset;
}

/** Counters that start at zero each day of a zone. */
export class DayCounter {
	private day = Number.NaN;
	private readonly counts = new Map<string, number>();

	constructor(
		private readonly now: () => number,
		/** May change while running. */
		private readonly zone: () => number,
	) {}

	count(key: string): number {
		const today = startOfDay(this.now(), this.zone());
		if (today !== this.day) this.counts.clear();
		this.day = today;
		return this.counts.get(key) ?? 0;
	}

	add(key: string): void {
		this.counts.set(key, this.count(key) + 1);
	}
}
