import * as z from 'zod';

import { InvalidInputError } from './errors';
import type { Redactor } from './redact';

/** Names the limit that a value of the given size breaks; read back by {@link describeIssue}. */
export interface LimitBreach {
	limit: number;
	actual: number;
	unit: string;
}

/** A string of at most `limit` bytes in UTF-8. */
export function utf8Text(limit: number, schema: z.ZodString = z.string()) {
	return schema.check((context) => {
		const actual = Buffer.byteLength(context.value, 'utf8');
		if (actual > limit)
			context.issues.push(breach(context.value, { limit, actual, unit: 'bytes' }));
	});
}

/** Any value that takes at most `limit` bytes as JSON in UTF-8. */
export function jsonWithin<T extends z.ZodType>(limit: number, schema: T): T {
	return schema.check((context) => {
		const actual = Buffer.byteLength(JSON.stringify(context.value), 'utf8');
		if (actual > limit)
			context.issues.push(breach(context.value, { limit, actual, unit: 'bytes as JSON' }));
	});
}

/** A time that a message is kept, in milliseconds; -1 keeps nothing. The message says the unit and the days. */
export function milliseconds(limit: number) {
	const unit = `milliseconds (${limit / 86_400_000} days)`;
	return z
		.int()
		.min(-1)
		.check((context) => {
			const actual = context.value;
			if (actual > limit) context.issues.push(breach(actual, { limit, actual, unit }));
		});
}

function breach(input: unknown, details: LimitBreach) {
	return { code: 'custom' as const, input, params: { ...details } };
}

/** A list of at least one and at most `limit` entries. */
export function listOf<T extends z.ZodType>(schema: T, limit: number) {
	return z.array(schema).min(1).max(limit);
}

/**
 * Checks an input against its schema before anything is sent.
 * @throws InvalidInputError naming the field, the rule and the value
 */
export function validateInput<T>(
	vendor: string,
	schema: z.ZodType<T>,
	input: unknown,
	redact: Redactor,
): T {
	const result = schema.safeParse(input, { reportInput: true });
	if (result.success) return result.data;
	const issue = deepest(result.error.issues[0]);
	const field = fieldPath(issue);
	throw new InvalidInputError({
		vendor,
		field,
		message: redact(`${field}: ${describeIssue(issue)}`),
		hint: `Correct ${field} and run the node again. Nothing was sent.`,
	});
}

type Issue = z.core.$ZodIssue;

/** Of a union's branches, the one that came furthest says what the user meant. */
function deepest(issue: Issue | undefined): Issue {
	if (issue === undefined) throw new TypeError('A failed check names no issue');
	if (issue.code !== 'invalid_union') return issue;
	const inner = issue.errors
		.flat()
		.map((branch) => deepest(branch))
		.sort((a, b) => rank(b) - rank(a))[0];
	return inner === undefined || rank(inner) === 0
		? issue
		: { ...inner, path: [...issue.path, ...inner.path] };
}

function rank(issue: Issue): number {
	const wrongType = issue.code === 'invalid_type' || issue.code === 'invalid_value';
	return issue.path.length * 2 + (wrongType ? 0 : 1);
}

function fieldPath(issue: Issue): string {
	const path =
		issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
	if (path.length === 0) return 'request';
	return path
		.map((step, depth) =>
			typeof step === 'number' ? `[${step}]` : `${depth === 0 ? '' : '.'}${String(step)}`,
		)
		.join('');
}

/** In words of the editor, not of programming. */
const KINDS: Record<string, string> = {
	array: 'a list',
	boolean: 'true or false',
	int: 'a whole number',
	number: 'a number',
	object: 'an object',
	record: 'an object',
	string: 'text',
};

const UNITS: Record<string, string> = {
	string: 'characters',
	array: 'entries',
	number: '',
	int: '',
};

function describeIssue(issue: Issue): string {
	const shown = show(issue.input);
	switch (issue.code) {
		case 'too_big':
		case 'too_small':
			return describeRange(issue, shown);
		case 'invalid_type':
			return issue.input === undefined
				? 'a value is required'
				: `must be ${KINDS[issue.expected] ?? issue.expected}, got ${shown}`;
		case 'invalid_value':
			return describeChoice(issue.values, shown);
		case 'unrecognized_keys':
			return 'the vendor does not know this key';
		case 'custom':
			return describeBreach(issue.params, issue.message, shown);
		case 'invalid_union':
			return describeUnion(issue, shown);
		default:
			return `${issue.message}, got ${shown}`;
	}
}

function describeRange(
	issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
	shown: string,
): string {
	const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
	const bound = issue.code === 'too_big' ? 'at most' : 'at least';
	const unit = UNITS[issue.origin] ?? '';
	const input: unknown = issue.input;
	const size = typeof input === 'string' || Array.isArray(input) ? input.length : undefined;
	const got = size === undefined ? shown : `${size} (${shown})`;
	return `${bound} ${String(limit)}${unit && ` ${unit}`} allowed, got ${got}`;
}

function describeBreach(params: unknown, message: string, shown: string): string {
	const details = params as Partial<LimitBreach> | undefined;
	if (details?.limit === undefined) return `${message}, got ${shown}`;
	return `at most ${details.limit} ${details.unit} allowed, got ${details.actual} (${shown})`;
}

function describeChoice(values: readonly unknown[], shown: string): string {
	return `must be ${values.map((value) => show(value)).join(' or ')}, got ${shown}`;
}

function describeUnion({ errors }: z.core.$ZodIssueInvalidUnion, shown: string): string {
	const choices = errors.flatMap(([only, ...more]) =>
		only?.code === 'invalid_value' && only.path.length + more.length === 0 ? only.values : [],
	);
	return choices.length < errors.length
		? `has a form that the vendor does not accept, got ${shown}`
		: describeChoice(choices, shown);
}

const SHOWN_CHARACTERS = 60;

/** The value as the user will recognise it, cut to a readable length. */
export function show(value: unknown): string {
	const text = toText(value);
	return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}

function toText(value: unknown): string {
	try {
		return JSON.stringify(value) ?? (value === undefined ? 'nothing' : `a ${typeof value}`);
	} catch {
		// A bigint or a circle has no JSON.
		return `a ${typeof value}`;
	}
}
