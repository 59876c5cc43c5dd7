import { DAY_MS } from '../../core/dates';
import type { MpaasApp } from '../app';
import type { Call } from '../call';
import { BusinessError } from '../errors';

const MAX_DAYS = 180;
const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;

/** When a push goes out: at once (undefined), once later, or again and again. */
export interface Strategy {
	type: 1 | 2;
	times: number[];
}

/** Reads `StrategyType` and `StrategyContent`. */
export function readStrategy({ app, params, now }: Call): Strategy | undefined {
	const type = params.choice('StrategyType', [0, 1, 2]) ?? 0;
	if (type === 0) return undefined;
	const content = params.object('StrategyContent');
	if (!content) throw wrong('StrategyContent');
	const times = type === 1 ? [readFixedTime(content, now)] : readCycle(app, content, now);
	return { type: type === 1 ? 1 : 2, times };
}

function wrong(member: string): BusinessError {
	return new BusinessError(3028, `StrategyContent.${member}`);
}

function readFixedTime(content: Record<string, unknown>, now: number): number {
	const time = readInteger(content, 'fixedTime');
	if (time <= now) throw wrong('fixedTime');
	return Math.floor(time / 1000) * 1000;
}

function readInteger(content: Record<string, unknown>, name: string): number {
	const value = content[name];
	if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrong(name);
	return value;
}

/** Every moment of the cycle that still lies ahead. */
function readCycle(app: MpaasApp, content: Record<string, unknown>, now: number): number[] {
	const first = app.dayOf(readInteger(content, 'startTime'));
	const last = app.dayOf(readInteger(content, 'endTime'));
	const today = app.dayOf(now);
	if (first < today) throw wrong('startTime');
	if (last < first || last > today + MAX_DAYS * DAY_MS) throw wrong('endTime');
	const [, hours, minutes, seconds] = TIME.exec(String(content.time)) ?? [];
	if (hours === undefined) throw wrong('time');
	const ofDay = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
	const isDue = readCircle(app, content);
	const times: number[] = [];
	for (let day = first; day <= last; day += DAY_MS) {
		if (isDue(day) && day + ofDay > now) times.push(day + ofDay);
	}
	if (times.length === 0) throw wrong('circleValue');
	return times;
}

/** Does the cycle fire on the day that starts at this moment? */
function readCircle(app: MpaasApp, content: Record<string, unknown>): (day: number) => boolean {
	const { daily, weekly, monthly } = app.settings.circleTypes;
	const type = readInteger(content, 'circleType');
	// The seed's sample gives a daily cycle values too, so they are not refused.
	if (type === daily) return () => true;
	if (type !== weekly && type !== monthly) throw wrong('circleType');
	const values = readValues(content, type === weekly ? 7 : 31);
	const offset = app.settings.timeZoneOffsetHours * 3_600_000;
	return (day) => {
		const date = new Date(day + offset);
		// Monday is 1 and Sunday 7.
		return values.has(type === weekly ? date.getUTCDay() || 7 : date.getUTCDate());
	};
}

function readValues(content: Record<string, unknown>, max: number): Set<number> {
	const values: unknown = content.circleValue;
	if (!Array.isArray(values) || values.length === 0) throw wrong('circleValue');
	const numbers = values.map((value: unknown) => Number(value));
	if (!numbers.every((value) => Number.isInteger(value) && value >= 1 && value <= max)) {
		throw wrong('circleValue');
	}
	return new Set(numbers);
}
