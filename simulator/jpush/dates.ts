const HOUR_MS = 3_600_000;
const TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

function pad(value: number): string {
	return String(value).padStart(2, '0');
}

/** Wall-clock parts of a moment in a zone, as a UTC date. */
export function wallClock(time: number, offsetHours: number): Date {
	return new Date(time + offsetHours * HOUR_MS);
}

/** `yyyy-MM-dd` in the zone. */
export function formatDay(time: number, offsetHours: number): string {
	const date = wallClock(time, offsetHours);
	return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

/** `yyyy-MM-dd HH:mm:ss` in the zone. */
export function formatTime(time: number, offsetHours: number): string {
	const date = wallClock(time, offsetHours);
	const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(pad).join(':');
	return `${formatDay(time, offsetHours)} ${clock}`;
}

/** Reads `yyyy-MM-dd HH:mm:ss`; undefined unless zero-padded and a real date. */
export function parseTime(text: unknown, offsetHours: number): number | undefined {
	if (typeof text !== 'string') return undefined;
	const match = TIME.exec(text);
	if (!match) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
		.slice(1)
		.map(Number);
	const time = Date.UTC(year, month - 1, day, hour, minute, second) - offsetHours * HOUR_MS;
	return formatTime(time, offsetHours) === text ? time : undefined;
}
