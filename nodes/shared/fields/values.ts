import { ParameterError } from '../run/failure';
import { shown } from './shown';

/** Whether nothing is filled in; empty cells of databases and sheets come as null. */
export function isAbsent(value: unknown): value is undefined | null | '' {
	return value === undefined || value === null || value === '';
}

/**
 * Text that a user typed or an expression returned; undefined when nothing is filled in.
 * @throws ParameterError when it is an object or a list
 */
export function readText(value: unknown, field: string): string | undefined {
	if (isAbsent(value)) return undefined;
	if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
	throw new ParameterError(
		field,
		`must be text, got ${Array.isArray(value) ? 'a list' : 'an object'}`,
		'Use an expression that returns text.',
	);
}

/**
 * A switch; rows bring it as text too.
 * @throws ParameterError when it is neither true nor false
 */
export function readFlag(value: unknown, field: string): boolean | undefined {
	if (isAbsent(value)) return undefined;
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (text === 'true' || text === 'false') return text === 'true';
	throw new ParameterError(
		field,
		`must be true or false, got ${shown(value)}`,
		'Use the switch, or an expression that returns true or false.',
	);
}

const WHOLE = /^[+-]?\d{1,15}$/;

/**
 * A whole number; rows bring it as text too.
 * @throws ParameterError when it is no whole number, or not within `least` and `most`
 */
export function readWholeNumber(
	value: unknown,
	field: string,
	[least, most]: readonly [number, number] = [-Infinity, Infinity],
): number | undefined {
	if (isAbsent(value)) return undefined;
	const number = typeof value === 'string' && WHOLE.test(value.trim()) ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
		throw new ParameterError(
			field,
			`must be a whole number, got ${shown(value)}`,
			'Enter a number without decimals, or use an expression that returns one.',
		);
	}
	if (number >= least && number <= most) return number;
	const bound = number < least ? `at least ${least}` : `at most ${most}`;
	throw new ParameterError(
		field,
		`${bound} allowed, got ${number}`,
		`Enter a number that is ${bound}.`,
	);
}
