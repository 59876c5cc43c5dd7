import type { Phone } from '../core/types';
import { DAY_MS, formatTime, parseTime } from '../core/dates';
import { JPushError, type CaseName, type ErrorCase } from './errors';

type Unit = 'HOUR' | 'DAY' | 'MONTH';

/** Form of `start`, its missing tail, and how many units a call may cover. */
const UNITS: Record<Unit, { pattern: RegExp; tail: string; length: number }> = {
	HOUR: { pattern: /^\d{4}-\d{2}-\d{2} \d{2}$/, tail: ':00:00', length: 13 },
	DAY: { pattern: /^\d{4}-\d{2}-\d{2}$/, tail: ' 00:00:00', length: 10 },
	MONTH: { pattern: /^\d{4}-\d{2}$/, tail: '-01 00:00:00', length: 7 },
};

const HOUR_MS = 3_600_000;
const PLATFORMS = ['android', 'ios', 'quickapp', 'hmos', 'winphone'];

/** How far a call may reach, and in which zone the days are. */
export interface UserStatsScope {
	phones: readonly Phone[];
	now: number;
	zone: number;
	days: number;
	maxDuration: Record<Unit, number>;
	cases: Record<CaseName, ErrorCase>;
}

/** New, active and online users of each unit of time. */
export function userStats(query: Record<string, string>, scope: UserStatsScope): unknown {
	const { cases, now, zone } = scope;
	const unit = query.time_unit?.toUpperCase();
	if (unit !== 'HOUR' && unit !== 'DAY' && unit !== 'MONTH')
		throw new JPushError(cases.reportInvalid);
	const { start = '', duration: text = '' } = query;
	const duration = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
	if (duration === 0) throw new JPushError(cases.reportInvalid, 'Invalid duration');
	const begin = readStart(unit, start, scope);
	if (duration > scope.maxDuration[unit]) throw new JPushError(cases.reportRange);
	const tooOld = now - begin > (scope.days + (unit === 'MONTH' ? 31 : 1)) * DAY_MS;
	// Hours are kept for the current day only.
	const otherDay = unit === 'HOUR' && begin < startOf('DAY', now, zone);
	if (tooOld || otherDay || begin > now) throw new JPushError(cases.reportRange);
	const items = Array.from({ length: duration }, (_, step) => {
		const from = shift(unit, begin, step, zone);
		return describe(scope, unit, from, shift(unit, begin, step + 1, zone));
	});
	return { time_unit: unit, start, duration, items };
}

function readStart(unit: Unit, start: string, { cases, zone }: UserStatsScope): number {
	const { pattern, tail } = UNITS[unit];
	const begin = pattern.test(start) ? parseTime(start + tail, zone) : undefined;
	if (begin === undefined) throw new JPushError(cases.reportUnit);
	return begin;
}

function startOf(unit: Unit, time: number, zone: number): number {
	const { length, tail } = UNITS[unit];
	return parseTime(formatTime(time, zone).slice(0, length) + tail, zone) ?? time;
}

function shift(unit: Unit, begin: number, steps: number, zone: number): number {
	if (unit === 'HOUR') return begin + steps * HOUR_MS;
	if (unit === 'DAY') return begin + steps * DAY_MS;
	let time = begin;
	// The 1st plus 31 days is always within the next month.
	for (let i = 0; i < steps; i += 1) time = startOf('MONTH', time + 31 * DAY_MS, zone);
	return time;
}

/** Platforms and counters without data are left out, as the vendor does. */
function describe({ phones, zone, now }: UserStatsScope, unit: Unit, from: number, to: number) {
	const within = (time: number) => time >= from && time < to;
	const item: Record<string, unknown> = {
		time: formatTime(from, zone).slice(0, UNITS[unit].length),
	};
	for (const platform of PLATFORMS) {
		const own = phones.filter((phone) => phone.platform === platform);
		const counts = {
			new: own.filter((phone) => within(phone.registeredAt)).length,
			active: own.filter((phone) => within(phone.lastSeenAt)).length,
			online: within(now) ? own.filter((phone) => phone.online).length : 0,
		};
		const given = Object.entries(counts).filter(([, value]) => value > 0);
		if (given.length > 0) item[platform] = Object.fromEntries(given);
	}
	return item;
}
