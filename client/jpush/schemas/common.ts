import * as z from 'zod';

import { day, isDay } from '../../core/dates';
import { flag, flagLimit, jsonObject, lazily, type Checked } from '../../core/schema';
import { utf8Text } from '../../core/validate';
import { JPUSH_LABEL_BYTES } from '../limits';

export { day, flag, flagLimit, isDay, jsonObject, lazily, type Checked };

/** A key that users confuse with another; the vendor would only say 1009. */
export function misspelling(correct: string) {
	return z
		.custom<undefined>((value) => value === undefined, {
			error: `the vendor does not know this key, it is spelled ${correct}`,
			abort: true,
		})
		.optional();
}

/** A text of at most `limit` characters, where an emoji counts as one. */
export function shortText(limit: number) {
	return z.string().check((context) => {
		const actual = [...context.value].length;
		if (actual > limit)
			flagLimit(context, [], { limit, actual, unit: 'characters' }, context.value);
	});
}

const LABEL = /^[\p{Script=Han}A-Za-z0-9_@!#$&*+=.|￥]+$/u;

/** A tag or an alias. */
export const label = utf8Text(
	JPUSH_LABEL_BYTES,
	z.string().min(1).regex(LABEL, {
		error:
			'only letters, digits, underscores, Chinese characters and @ ! # $ & * + = . | ￥ are allowed',
	}),
);

/** An id of the vendor's, such as a registration id or a cid. */
export const token = z.string().min(1).regex(/^\S*$/, { error: 'blanks are not allowed' });

const LONGEST = 2n ** 63n - 1n;

/** A 64-bit id; as text it keeps its digits beyond 2^53. */
export const longId = z.custom<string | number>(
	(value) =>
		typeof value === 'string'
			? /^\d{1,19}$/.test(value) && BigInt(value) <= LONGEST
			: Number.isSafeInteger(value) && Number(value) >= 0,
	{ error: 'must be a whole number, written as text when it has more than 15 digits', abort: true },
);

/** The digits of a checked 64-bit id. */
export function digitsOf(id: string | number): string {
	return BigInt(id).toString();
}

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** A time of day, `HH:mm:ss`. */
export const clockTime = z.string().regex(CLOCK_TIME, { error: 'must be a time as HH:mm:ss' });

/** A moment, `yyyy-MM-dd HH:mm:ss`, in the vendor's time zone. */
export const dateTime = z.string().check((context) => {
	const [date = '', time = '', ...rest] = context.value.split(' ');
	if (isDay(date) && CLOCK_TIME.test(time) && rest.length === 0) return;
	flag(context, [], 'must be a date and time as yyyy-MM-dd HH:mm:ss', context.value);
});

/** Bytes that a value takes as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
	return Buffer.byteLength(JSON.stringify(value), 'utf8');
}
