import { ParameterError } from '../run/failure';

const SECONDS = /^\d{1,10}$/;
const MILLISECONDS = /^\d{13}$/;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** China's; the phones that these messages are for keep it. */
const ZONE = '+08:00';

/**
 * Seconds since the epoch of a moment that a user typed or an expression returned: text with or without a
 * time zone, seconds, milliseconds, or a date object.
 * @throws ParameterError when it is none of these
 */
export function readMoment(value: unknown, field: string): number | undefined {
	const ms = readMomentMs(value, field);
	return ms === undefined ? undefined : Math.floor(ms / 1000);
}

/** The same in milliseconds. */
export function readMomentMs(value: unknown, field: string): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const ms = readMilliseconds(value);
	if (Number.isFinite(ms)) return ms;
	throw new ParameterError(
		field,
		`must be a date and time, got ${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'}`,
		'Write it as 2030-01-31 09:00:00 (Beijing time), with a time zone as 2030-01-31T01:00:00Z, or in seconds since 1970.',
	);
}

const ZONE_MS = 8 * 60 * 60 * 1000;

/** A moment in China's time, as `yyyy-MM-dd HH:mm:ss`. */
export function writeMoment(ms: number): string {
	return new Date(ms + ZONE_MS).toISOString().slice(0, 19).replace('T', ' ');
}

function readMilliseconds(value: unknown): number {
	if (typeof value === 'object' && value !== null) return Number(value.valueOf());
	return typeof value === 'string' || typeof value === 'number'
		? readText(String(value).trim())
		: Number.NaN;
}

function readText(text: string): number {
	if (SECONDS.test(text)) return Number(text) * 1000;
	if (MILLISECONDS.test(text)) return Number(text);
	if (WITH_ZONE.test(text)) return Date.parse(text.replace(' ', 'T'));
	if (!WITHOUT_ZONE.test(text)) return Number.NaN;
	const [date = '', time = '00:00:00'] = text.split(/[ T]/);
	return Date.parse(`${date}T${time}${ZONE}`);
}
