/** A vendor's time, milliseconds as a number or a text, as n8n writes times; null where there is none. */
export function toTime(ms: unknown): string | null {
	const time = typeof ms === 'number' || (typeof ms === 'string' && ms !== '') ? Number(ms) : NaN;
	const date = new Date(time);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
