import * as z from 'zod';

import { isPlainObject, type JsonObject } from './json';
import type { LimitBreach } from './validate';

/** Builds a schema when it is first used: all of them together take longer than the rest of the client. */
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

/** Reports a limit that a field exceeds. */
export function flagLimit<T>(
	context: Checked<T>,
	path: PropertyKey[],
	breach: LimitBreach,
	input?: unknown,
): void {
	context.issues.push({ code: 'custom', input, path, params: { ...breach }, continue: false });
}

const DEEPEST = 100;

/** Whether a value is written as JSON without loss; a date or a bigint is not. */
function isJson(value: unknown, depth = 0): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
	if (depth > DEEPEST || 'toJSON' in value) return false;
	return Object.values(value).every((member) => isJson(member, depth + 1));
}

/** A JSON object with any keys. */
export const jsonObject = z.custom<JsonObject>((value) => isPlainObject(value) && isJson(value), {
	error: 'must be a JSON object',
	abort: true,
});

/** A vendor's id: text from end to end, whether the reply prints a number or a text. */
export const idText = z.union([z.string(), z.number()]).transform(String);

const WHOLE = /^-?\d{1,15}$/;

/** A counter of the statistics, also where a text is printed; null or absent where there is nothing to count. */
export const counter = z.union([z.number(), z.string().regex(WHOLE).transform(Number)]).nullish();

/** Data of any form, in which what {@link counter} would read stands as numbers under the names of counters. */
export function withNumbers(value: unknown, isCounter: (name: string) => boolean): unknown {
	if (Array.isArray(value)) return value.map((entry) => withNumbers(entry, isCounter));
	if (!isPlainObject(value)) return value;
	const members = Object.entries(value).map(([name, member]) => [
		name,
		typeof member === 'string' && WHOLE.test(member) && isCounter(name)
			? Number(member)
			: withNumbers(member, isCounter),
	]);
	return Object.fromEntries(members);
}

/** What a vendor says of ids, without those that it has nothing to say of: they are null or left out. */
export function knownOf<T extends z.ZodType>(entry: T) {
	return z
		.record(z.string(), entry.nullish())
		.nullish()
		.transform((answers): Record<string, z.output<T>> => {
			const known = Object.entries(answers ?? {}).filter(([, answer]) => answer != null);
			return Object.fromEntries(known) as Record<string, z.output<T>>;
		});
}
