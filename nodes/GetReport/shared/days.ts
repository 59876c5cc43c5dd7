import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { beijingTime, isInCalendar, readMomentMs } from '../../shared/fields/moments';
import { shown } from '../../shared/fields/shown';
import { isAbsent, readWholeNumber } from '../../shared/fields/values';
import { ParameterError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';
import { durationField, startField } from './fields';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first of past days and their number, up to what the vendor keeps. */
export function dayFields(most: number): INodeProperties[] {
	return [
		startField('First day, as 2030-01-31; today has no figures yet'),
		durationField(most, `Number of days, each a row and a call: up to ${most}`),
	];
}

/** What the vendor counted on a day, under that day. */
type Load = (
	day: string,
	options: { signal?: AbortSignal },
) => Promise<Readonly<Record<string, object | undefined>>>;

/** One output for each day, for vendors that tell one day a call. */
export function daysWork(context: RunContext<unknown>, most: number, load: Load) {
	return requestWork(
		(itemIndex) => ({
			days: toDays(
				readDay(context.parameters.get('start', itemIndex, ''), 'Start'),
				readWholeNumber(context.parameters.get('duration', itemIndex, 1), 'Duration') ?? 1,
				most,
			),
		}),
		async ({ days }, options) => {
			const rows: IDataObject[] = [];
			for (const day of days) {
				const counts = (await load(day, options))[day];
				rows.push(stamp(context, { timeUnit: 'DAY', time: day, ...counts }));
			}
			return rows;
		},
	);
}

const DAY_LENGTH = 10;

/**
 * Text, or a date of an expression such as {{ $today }}, as `yyyy-MM-dd HH` and shorter: the day that the
 * editor shows of it, and otherwise Beijing time.
 */
export function readDay(value: unknown, field: string, length = DAY_LENGTH): string {
	const own = length > DAY_LENGTH ? undefined : ownDay(value);
	if (own !== undefined) return own.slice(0, length);
	const ms = typeof value === 'object' ? readMomentMs(value, field) : undefined;
	if (ms === undefined) return readRequiredText(value, field);
	return beijingTime(ms).slice(0, length);
}

/** The day of a date that has a time zone of its own. */
function ownDay(value: unknown): string | undefined {
	const { toISODate } = (value ?? {}) as { toISODate?: unknown };
	const text: unknown = typeof toISODate === 'function' ? toISODate.call(value) : undefined;
	return typeof text === 'string' ? text : undefined;
}

/** The same where it may be left out. */
export function readOptionalDay(value: unknown, field: string): string | undefined {
	return isAbsent(value) ? undefined : readDay(value, field);
}

function toDays(start: string, duration: number, most: number): string[] {
	if (!DAY.test(start) || !isInCalendar(start)) {
		throw new ParameterError(
			'Start',
			`must be a day as 2030-01-31, got ${shown(start)}`,
			'Use an expression such as {{ $today.minus({ days: 1 }).toISODate() }}.',
		);
	}
	if (!Number.isInteger(duration) || duration < 1 || duration > most) {
		throw new ParameterError(
			'Duration',
			`must be 1 to ${most} days, got ${duration}`,
			'Ask for fewer days at a time.',
		);
	}
	const first = Date.parse(start);
	return Array.from({ length: duration }, (_, index) =>
		new Date(first + index * DAY_MS).toISOString().slice(0, 10),
	);
}
