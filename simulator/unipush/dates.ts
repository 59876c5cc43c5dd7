const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

function shifted(time: number, zoneHours: number): string {
	return new Date(time + zoneHours * HOUR_MS).toISOString();
}

/** `yyyy-MM-dd` in the app's time zone. */
export function dayOf(time: number, zoneHours: number): string {
	return shifted(time, zoneHours).slice(0, 10);
}

/** `yyyy-MM-dd HH:mm:ss`. */
export function timeOf(time: number, zoneHours: number): string {
	return shifted(time, zoneHours).slice(0, 19).replace('T', ' ');
}

/** `MMdd`, as task ids carry it. */
export function monthDayOf(time: number, zoneHours: number): string {
	return dayOf(time, zoneHours).slice(5).replace('-', '');
}

/** Is this a day that exists? */
export function isDay(text: string): boolean {
	const time = Date.parse(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && dayOf(time, 0) === text;
}
