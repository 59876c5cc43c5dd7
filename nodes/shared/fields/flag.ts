import { ParameterError } from '../run/failure';

/**
 * Reads a switch that an expression may have set: a text or a missing value is taken for neither yes nor no.
 * @throws ParameterError when it is not true or false
 */
export function readFlag(value: unknown, field: string): boolean {
	if (typeof value === 'boolean') return value;
	throw new ParameterError(
		field,
		`must be true or false, got ${JSON.stringify(value) ?? 'nothing'}`,
		'Use an expression that returns true or false.',
	);
}
