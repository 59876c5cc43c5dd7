import { ParameterError } from '../run/failure';
import { shown } from './shown';
import { isAbsent } from './values';

const SECONDS = /^\d{1,10}$/;
const MILLISECONDS = /^\d{13}$/;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** China's; the phones that these messages are for keep it. */
const ZONE = '+08:00';
const ZONE_MS = 8 * 60 * 60 * 1000;

/**
 * Milliseconds since the epoch of a moment that a user typed or an expression returned: text with or without
 * a time zone, seconds, milliseconds, or a date object. Undefined when nothing is filled in.
 * @throws ParameterError when it is none of these
 */
export function readMomentMs(value: unknown, field: string): number | undefined {
	if (isAbsent(value)) return undefined;
	const ms = readMilliseconds(value);
	if (Number.isFinite(ms)) return ms;
	throw new ParameterError(
		field,
		`must be a date and time, got ${shown(value)}`,
		'Write it as 2030-01-31 09:00:00 (Beijing time), with a time zone as 2030-01-31T01:00:00Z, or in seconds since 1970.',
	);
}

/** The same in whole seconds. */
export function readMomentSeconds(value: unknown, field: string): number | undefined {
	const ms = readMomentMs(value, field);
	return ms === undefined ? undefined : Math.floor(ms / 1000);
}

/** Milliseconds of a moment that has to be there; `example` tells in what detail. */
export function readRequiredMomentMs(value: unknown, field: string, example: string): number {
	const ms = readMomentMs(value, field);
	if (ms !== undefined) return ms;
	throw new ParameterError(field, 'a value is required', `Fill in ${field}, as ${example}.`);
}

function readMilliseconds(value: unknown): number {
	if (typeof value === 'string' || typeof value === 'number') return readText(String(value).trim());
	if (typeof value !== 'object' || value === null || !('valueOf' in value)) return Number.NaN;
	// Dates of JavaScript and of n8n's expressions alike are milliseconds; other objects are themselves.
	const { valueOf: toValue } = value as { valueOf: unknown };
	const raw: unknown = typeof toValue === 'function' ? toValue.call(value) : undefined;
	return typeof raw === 'number' ? raw : Number.NaN;
}

function readText(text: string): number {
	if (SECONDS.test(text)) return Number(text) * 1000;
	if (MILLISECONDS.test(text)) return Number(text);
	if (WITH_ZONE.test(text) && isInCalendar(text)) return Date.parse(text.replace(' ', 'T'));
	if (!WITHOUT_ZONE.test(text) || !isInCalendar(text)) return Number.NaN;
	const [date = '', time = '00:00:00'] = text.split(/[ T]/);
	return Date.parse(`${date}T${time}${ZONE}`);
}

/** `yyyy-MM-dd HH:mm:ss` in China's time. */
export function beijingTime(ms: number): string {
	return new Date(ms + ZONE_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** Whether there is the day that a text begins with; JavaScript takes 30 February for 2 March. */
export function isInCalendar(text: string): boolean {
	const day = text.slice(0, 10);
	const ms = Date.parse(day);
	return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day);
}
