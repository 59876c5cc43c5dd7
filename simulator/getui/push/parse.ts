import type { z } from 'zod';
import type { GetuiSettings } from '../config';
import { duplicate, GetuiError, invalid, overLimit } from '../errors';

type Issue = z.core.$ZodIssue;

/** Parses or refuses with 20001 and the vendor's text. */
export function parseWith<T>(
	schema: z.ZodType<T>,
	value: unknown,
	settings: Pick<GetuiSettings, 'unknownKeys'>,
): T {
	const result = schema.safeParse(value, { reportInput: true });
	if (result.success) return result.data;
	const issues = result.error.issues.flatMap(unwrapUnion);
	const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
	if (settings.unknownKeys === 'ignore' && unknown.length > 0) {
		const known = structuredClone(value);
		for (const issue of unknown) removeKeys(known, issue.path, issue.keys);
		return parseWith(schema, known, settings);
	}
	throw toError(issues[0]);
}

function removeKeys(value: unknown, path: PropertyKey[], keys: string[]): void {
	let at = value as Record<PropertyKey, unknown>;
	for (const key of path) at = at[key] as Record<PropertyKey, unknown>;
	for (const key of keys) Reflect.deleteProperty(at, key);
}

function toError(issue: Issue | undefined): GetuiError {
	if (!issue) return invalid('body');
	const param = nameOf(issue);
	if (issue.code === 'unrecognized_keys') return invalid(issue.keys[0] ?? param);
	if (issue.code === 'custom') return new GetuiError(20001, issue.message);
	if ('input' in issue && issue.input === undefined) return textError(param, 'cannot be null');
	if (issue.code === 'invalid_type' || issue.code === 'invalid_union')
		return textError(param, 'type error');
	if (issue.code === 'too_big' && issue.origin !== 'number') return overLimit(param);
	if (issue.code === 'too_small' && issue.origin !== 'number' && issue.minimum === 1)
		return textError(param, 'can not be empty');
	return invalid(param);
}

function textError(param: string, what: string): GetuiError {
	return new GetuiError(20001, `${param} ${what}`);
}

/** The vendor names the innermost field. */
function nameOf(issue: Issue): string {
	const names = issue.path.filter((part) => typeof part === 'string');
	return names.at(-1) ?? 'body';
}

/** Of a union the branch of the right type tells what is wrong inside. */
function unwrapUnion(issue: Issue): Issue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const branch = issue.errors.find((errors) =>
		errors.every((error) => error.path.length > 0 || error.code !== 'invalid_type'),
	);
	if (!branch) return [issue];
	return branch.flatMap((error) => unwrapUnion({ ...error, path: [...issue.path, ...error.path] }));
}

/** Refuses a list in which a value occurs twice. */
export function requireDistinct(values: string[], param: string): void {
	if (new Set(values).size < values.length) throw duplicate(param);
}
