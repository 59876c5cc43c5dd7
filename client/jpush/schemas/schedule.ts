import * as z from 'zod';

import { utf8Text } from '../../core/validate';
import { clockTime, dateTime, flag, lazily, token, type Checked } from './common';
import { scheduledPush } from './push';

const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)$/i;
const DAY_OF_MONTH = /^(0[1-9]|[12]\d|3[01])$/;

const unit = z.string().regex(/^(day|week|month)$/i, { error: 'must be day, week or month' });

const periodical = lazily(() =>
	z
		.strictObject({
			start: dateTime,
			end: dateTime,
			/** Time of day, `HH:mm:ss`. */
			time: clockTime,
			time_unit: unit,
			/** Every so many units. */
			frequency: z.int().min(1).max(100),
			/** Weekdays (MON) or days of the month (01); absent for days. */
			point: z.array(z.string()).optional(),
		})
		.check(checkPoints)
		.check(checkSpan),
);

function checkPoints(context: Checked<{ time_unit: string; point?: string[] }>): void {
	const { point } = context.value;
	const every = context.value.time_unit.toLowerCase();
	if (every === 'day') {
		if (point !== undefined) flag(context, ['point'], 'must be absent when the unit is day', point);
		return;
	}
	if (point === undefined || point.length === 0) {
		flag(context, ['point'], `at least one day is required when the unit is ${every}`);
		return;
	}
	const pattern = every === 'week' ? WEEKDAY : DAY_OF_MONTH;
	const wrong = point.findIndex((entry) => !pattern.test(entry));
	if (wrong < 0) return;
	const form = every === 'week' ? 'MON to SUN' : '01 to 31';
	flag(context, ['point', wrong], `must be ${form} when the unit is ${every}`, point[wrong]);
}

const LEAP_YEAR_MS = 366 * 24 * 60 * 60 * 1000;

function checkSpan(context: Checked<{ start: string; end: string }>): void {
	const { start, end } = context.value;
	const span = Date.parse(`${end.replace(' ', 'T')}Z`) - Date.parse(`${start.replace(' ', 'T')}Z`);
	if (span < 0) flag(context, ['end'], 'must not be before start', end);
	if (span > LEAP_YEAR_MS) flag(context, ['end'], 'must be at most a year after start', end);
}

/** When a schedule fires: once, or again and again. At most a year ahead, which the vendor checks. */
export const trigger = lazily(() =>
	z
		.strictObject({
			single: z.strictObject({ time: dateTime }).optional(),
			periodical: periodical.optional(),
		})
		.check((context) => {
			const { single, periodical: repeated } = context.value;
			if ((single === undefined) === (repeated === undefined)) {
				flag(context, [], 'needs either single or periodical', context.value);
			}
		}),
);

const name = lazily(() =>
	utf8Text(
		255,
		z
			.string()
			.min(1)
			.regex(/^[\p{Script=Han}\w]+$/u, {
				error: 'only letters, digits, underscores and Chinese characters are allowed',
			}),
	),
);

/** A schedule to create. */
export const newSchedule = lazily(() =>
	z.strictObject({
		/** From `getCids` with the type `schedule`. */
		cid: token.optional(),
		name,
		enabled: z.literal(true),
		trigger,
		push: scheduledPush,
	}),
);

/** The parts of a schedule to replace, each as a whole. */
export const scheduleChange = lazily(() =>
	z
		.strictObject({
			schedule_id: token,
			name: name.optional(),
			enabled: z.boolean().optional(),
			trigger: trigger.optional(),
			push: scheduledPush.optional(),
		})
		.check((context) => {
			const { schedule_id: _id, ...change } = context.value;
			if (Object.values(change).every((part) => part === undefined)) {
				flag(context, ['name'], 'one of name, enabled, trigger and push is required');
			}
		}),
);

export type JPushTrigger = z.infer<typeof trigger>;
export type JPushNewSchedule = z.infer<typeof newSchedule>;
