import { JPushError } from '../errors';
import { DAY_MS, parseTime, startOfDay, wallClock } from '../../core/dates';
import { LIMITS, SCHEDULE_SPAN_MS } from '../limits';

/** When a schedule fires, with all times in epoch milliseconds. */
export type Trigger =
	| { kind: 'single'; time: number }
	| {
			kind: 'periodical';
			start: number;
			end: number;
			/** Milliseconds after local midnight. */
			timeOfDay: number;
			unit: 'day' | 'week' | 'month';
			frequency: number;
			/** Days of the week (0 = Monday) or of the month. */
			points: number[];
	  };

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;

function invalid(detail: string): JPushError {
	return new JPushError(8100, `Invalid trigger: ${detail}`);
}

function asObject(value: unknown, name: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name);
	return value as Record<string, unknown>;
}

/** Reads a trigger; the first firing has to lie ahead of `now`. */
export function parseTrigger(value: unknown, now: number, zone: number): Trigger {
	const { single, periodical, ...rest } = asObject(value, 'object expected');
	const unknown = Object.keys(rest)[0];
	if (unknown !== undefined) throw invalid(unknown);
	if ((single === undefined) === (periodical === undefined)) {
		throw invalid('exactly one of single and periodical');
	}
	const trigger =
		single === undefined ? parsePeriodical(periodical, zone) : parseSingle(single, now, zone);
	if (nextFiring(trigger, now, zone) === undefined) throw invalid('it never fires');
	return trigger;
}

function parseSingle(value: unknown, now: number, zone: number): Trigger {
	const { time, ...rest } = asObject(value, 'single');
	const at = parseTime(time, zone);
	if (at === undefined || Object.keys(rest).length > 0) throw invalid('single.time');
	if (at > now + SCHEDULE_SPAN_MS) throw invalid('more than a year ahead');
	return { kind: 'single', time: at };
}

function parsePeriodical(value: unknown, zone: number): Trigger {
	const given = asObject(value, 'periodical');
	const { start, end, time, time_unit: unitName, frequency, point, ...rest } = given;
	const unknown = Object.keys(rest)[0];
	if (unknown !== undefined) throw invalid(`periodical.${unknown}`);
	const from = parseTime(start, zone);
	const to = parseTime(end, zone);
	if (from === undefined || to === undefined || to < from) throw invalid('start and end');
	if (to - from > SCHEDULE_SPAN_MS) throw invalid('it spans more than a year');
	const unit = readUnit(unitName);
	return {
		kind: 'periodical',
		start: from,
		end: to,
		timeOfDay: readTimeOfDay(time),
		unit,
		frequency: readFrequency(frequency),
		points: readPoints(unit, point),
	};
}

function readUnit(value: unknown): 'day' | 'week' | 'month' {
	const unit = typeof value === 'string' ? value.toLowerCase() : '';
	if (unit === 'day' || unit === 'week' || unit === 'month') return unit;
	throw invalid('time_unit');
}

function readTimeOfDay(value: unknown): number {
	const match = typeof value === 'string' ? TIME_OF_DAY.exec(value) : null;
	if (!match) throw invalid('time');
	const [hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
	return ((hour * 60 + minute) * 60 + second) * 1000;
}

function readFrequency(value: unknown): number {
	const valid = typeof value === 'number' && Number.isInteger(value);
	if (!valid || value < 1 || value > LIMITS.frequency) throw invalid('frequency');
	return value;
}

function readPoints(unit: 'day' | 'week' | 'month', value: unknown): number[] {
	if (unit === 'day') {
		if (value !== undefined) throw invalid('point is not for time_unit day');
		return [];
	}
	if (!Array.isArray(value) || value.length === 0) throw invalid('point');
	const points: unknown[] = value;
	return points.map((point) => {
		const text = typeof point === 'string' ? point.toUpperCase() : '';
		const index = unit === 'week' ? WEEKDAYS.indexOf(text) : readDayOfMonth(text);
		if (index < 0) throw invalid('point');
		return index;
	});
}

function readDayOfMonth(text: string): number {
	const day = /^\d{2}$/.test(text) ? Number(text) : 0;
	return day >= 1 && day <= 31 ? day : -1;
}

/** The first firing after `after`; undefined once there is none left. */
export function nextFiring(trigger: Trigger, after: number, zone: number): number | undefined {
	if (trigger.kind === 'single') return trigger.time > after ? trigger.time : undefined;
	const midnight = startOfDay(Math.max(after, trigger.start), zone);
	for (let day = midnight; day <= trigger.end; day += DAY_MS) {
		const time = day + trigger.timeOfDay;
		const within = time > after && time >= trigger.start && time <= trigger.end;
		if (within && fallsOn(trigger, day, zone)) return time;
	}
	return undefined;
}

/** Days that do not exist, such as the 31st of June, never come up, so nothing fires for them. */
function fallsOn(
	trigger: Extract<Trigger, { kind: 'periodical' }>,
	day: number,
	zone: number,
): boolean {
	const { unit, frequency, points, start } = trigger;
	const first = startOfDay(start, zone);
	const days = Math.round((day - first) / DAY_MS);
	const date = wallClock(day, zone);
	const begin = wallClock(first, zone);
	if (unit === 'day') return days % frequency === 0;
	if (unit === 'week') {
		const monday = (begin.getUTCDay() + 6) % 7;
		const weeks = Math.floor((days + monday) / 7);
		return weeks % frequency === 0 && points.includes((date.getUTCDay() + 6) % 7);
	}
	const years = date.getUTCFullYear() - begin.getUTCFullYear();
	const months = years * 12 + date.getUTCMonth() - begin.getUTCMonth();
	return months % frequency === 0 && points.includes(date.getUTCDate());
}
