import * as z from 'zod';

import { flag, flagLimit, lazily, type Checked } from '../../core/schema';
import { MPAAS_MAX } from '../limits';
import { moment, momentText, unpacked } from './common';

const DAY_MS = 24 * 60 * 60 * 1000;

/** 0 at once, 1 once at a given time, 2 again and again. */
export const strategyType = z.literal([0, 1, 2]);

/** When a push goes out that does not go out at once. The vendor takes 100 such tasks at a time. */
export const strategyContent = lazily(() =>
	unpacked(
		z.strictObject({
			/** Milliseconds, exact to the second; for a push that goes out once. */
			fixedTime: moment.optional(),
			/** Milliseconds; the day counts from 0:00. Not before today. */
			startTime: moment.optional(),
			/** Milliseconds; the day counts until 24:00. At most 180 days from today. */
			endTime: moment.optional(),
			/** 1 every day, 2 on days of the week, 3 on days of the month. */
			circleType: z.literal([1, 2, 3]).optional(),
			/** Days of the week 1 to 7, or of the month 1 to 31. */
			circleValue: z.array(z.int().min(1).max(31)).optional(),
			/** Time of day, `HH:mm:ss`. */
			time: z
				.string()
				.regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, { error: 'must be a time as HH:mm:ss' })
				.optional(),
		}),
	),
);

export type MpaasStrategyContent = z.infer<typeof strategyContent>;

interface Planned {
	StrategyType?: 0 | 1 | 2;
	StrategyContent?: MpaasStrategyContent;
}

/** What the kind of strategy asks of its content. */
export function checkStrategy(context: Checked<Planned>): void {
	const { StrategyType: type, StrategyContent: content } = context.value;
	if (type !== 1 && type !== 2) return;
	if (content === undefined) {
		flag(context, ['StrategyContent'], `is required when StrategyType is ${type}`);
		return;
	}
	if (type === 1) requireMembers(context, content, ['fixedTime']);
	else {
		requireMembers(context, content, ['startTime', 'endTime', 'circleType', 'time']);
		checkRecurrence(context, content);
	}
}

function requireMembers(
	context: Checked<Planned>,
	content: MpaasStrategyContent,
	names: Array<keyof MpaasStrategyContent>,
): void {
	const missing = names.find((name) => content[name] === undefined);
	if (missing === undefined) return;
	const type = context.value.StrategyType ?? 0;
	flag(context, ['StrategyContent', missing], `is required when StrategyType is ${type}`);
}

function checkRecurrence(context: Checked<Planned>, content: MpaasStrategyContent): void {
	const { startTime = 0, endTime = 0, circleType = 1, circleValue = [] } = content;
	if (endTime < startTime) {
		flag(
			context,
			['StrategyContent', 'endTime'],
			'must not be before the start',
			momentText(endTime),
		);
	}
	// The vendor counts from today, which is not after the start: a longer span is wrong in any case.
	const actual = Math.floor((endTime - startTime) / DAY_MS);
	const limit = MPAAS_MAX.recurrenceDays;
	if (actual > limit) {
		flagLimit(context, ['StrategyContent', 'endTime'], { limit, actual, unit: 'days' }, endTime);
	}
	if (circleType !== 1 && circleValue.length === 0) {
		flag(context, ['StrategyContent', 'circleValue'], 'needs at least one day');
	}
	if (circleType === 2 && circleValue.some((value) => value > 7)) {
		flag(context, ['StrategyContent', 'circleValue'], 'must be days 1 to 7', circleValue);
	}
}
