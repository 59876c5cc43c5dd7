import type { JsonObject } from '../../../client';
import { ParameterError } from '../run/failure';
import { settleSync } from '../run/settle';

const SHOWN = 60;

/**
 * Reads a JSON object that a user typed or an expression returned.
 * @throws ParameterError when it is not the JSON of an object
 */
export function readJsonObject(value: unknown, field: string): JsonObject | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const parsed = typeof value === 'string' ? parse(value, field) : value;
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new ParameterError(
			field,
			`must be a JSON object such as {"key": "value"}, got ${shorten(JSON.stringify(parsed) ?? 'nothing')}`,
			'Write an object in braces, or use an expression that returns one.',
		);
	}
	return Object.keys(parsed).length === 0 ? undefined : (parsed as JsonObject);
}

function parse(text: string, field: string): unknown {
	const parsed = settleSync(() => JSON.parse(text) as unknown);
	if (parsed.ok) return parsed.value;
	throw new ParameterError(
		field,
		`this is not valid JSON (${parsed.error.message}): ${shorten(text)}`,
		'Check quotes, commas and braces. Texts that come from a row are safest through an expression with JSON.stringify().',
	);
}

function shorten(text: string): string {
	return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
