import * as z from 'zod';

import { isPlainObject, type JsonObject } from '../../core/json';
import { listOf } from '../../core/validate';
import { UNIPUSH_LENGTH } from '../limits';

/** Builds a schema when it is first used. */
export const lazily = z.lazy;

/** What a cross-field rule sees: the checked value, and where to put what is wrong with it. */
export type Checked<T> = z.core.ParsePayload<T>;

/** Reports a broken rule at a field. `input` is what stands there now. */
export function flag<T>(
	context: Checked<T>,
	path: PropertyKey[],
	message: string,
	input?: unknown,
): void {
	context.issues.push({ code: 'custom', input, path, message, continue: false });
}

/** An id of the vendor's; it stands in lists that commas separate. */
export const token = z
	.string()
	.min(1)
	.regex(/^[^\s,]*$/, { error: 'blanks and commas are not allowed' });

export const tokens = (limit: number) => listOf(token, limit);

const ALIAS = /^[\p{Script=Han}A-Za-z0-9_]+$/u;

export const alias = z.string().min(1).max(UNIPUSH_LENGTH.alias).regex(ALIAS, {
	error: 'only letters, digits, underscores and Chinese characters are allowed',
});

export const tag = z.string().min(1).max(UNIPUSH_LENGTH.tag).regex(/^\S*$/, {
	error: 'blanks are not allowed in a tag',
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, `yyyy-MM-dd`. */
export const day = z.string().check((context) => {
	const { value } = context;
	const date = new Date(`${value}T00:00:00Z`);
	const real =
		DAY.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
	if (!real) flag(context, [], 'must be a date as yyyy-MM-dd', value);
});

const SPECIAL = /[\p{Cc}\s"'`<>\\{}[\]&?#%]/u;

/** Name of a group of tasks, under which reports can be asked for. */
export const groupName = z
	.string()
	.min(1)
	.max(UNIPUSH_LENGTH.groupName)
	.check((context) => {
		const { value } = context;
		if (SPECIAL.test(value)) flag(context, [], 'special characters are not allowed', value);
	});

/** A JSON object with any keys. */
export const jsonObject = z.custom<JsonObject>((value) => isPlainObject(value), {
	error: 'must be a JSON object',
	abort: true,
});
