import type { JsonObject } from '../../../client';
import { ParameterError } from '../run/failure';
import { settleSync } from '../run/settle';
import { shorten } from './shown';
import { isAbsent } from './values';

/**
 * Reads a JSON object that a user typed or an expression returned.
 * @throws ParameterError when it is not the JSON of an object, or a number in it is too long to be exact
 */
export function readJsonObject(value: unknown, field: string): JsonObject | undefined {
	if (isAbsent(value)) return undefined;
	const parsed = typeof value === 'string' ? parse(value, field) : value;
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new ParameterError(
			field,
			`must be a JSON object such as {"key": "value"}, got ${shorten(JSON.stringify(parsed) ?? 'nothing')}`,
			'Write an object in braces, or use an expression that returns one.',
		);
	}
	const spoilt = findSpoilt(parsed);
	if (spoilt !== undefined) {
		throw new ParameterError(
			field,
			`the number ${spoilt} has lost digits`,
			'Pass ids of more than 15 digits as text, in quotes.',
		);
	}
	return Object.keys(parsed).length === 0 ? undefined : (parsed as JsonObject);
}

const DEEPEST = 100;

/** A whole number beyond 2^53: different ids read as the same one. */
function findSpoilt(value: unknown, depth = 0): number | undefined {
	if (typeof value === 'number') {
		return Number.isInteger(value) && !Number.isSafeInteger(value) ? value : undefined;
	}
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
	for (const member of Object.values(value)) {
		const spoilt = findSpoilt(member, depth + 1);
		if (spoilt !== undefined) return spoilt;
	}
	return undefined;
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
