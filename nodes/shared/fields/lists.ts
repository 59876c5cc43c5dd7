import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../run/failure';
import type { ParameterReader } from '../run/parameters';

const SEPARATORS = /[,，\n\r]+/;

/**
 * Reads a list that a user typed or an expression returned: an array, JSON text of an array, or text
 * separated by commas or lines. Blanks around entries and empty entries are dropped.
 * @throws ParameterError when an entry is neither text nor a number that is safe to print
 */
export function readList(value: unknown, field: string): string[] {
	if (value === null || value === undefined || value === '') return [];
	if (Array.isArray(value))
		return value.map((entry) => readEntry(entry, field)).filter((entry) => entry !== '');
	if (typeof value === 'string') return readText(value, field);
	const entry = readEntry(value, field);
	return entry === '' ? [] : [entry];
}

/** The same without repetitions. */
export function readDistinct(value: unknown, field: string): string[] {
	return [...new Set(readList(value, field))];
}

function readText(text: string, field: string): string[] {
	const trimmed = text.trim();
	if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
		let parsed: unknown;
		try {
			parsed = JSON.parse(trimmed);
		} catch {
			parsed = undefined;
		}
		if (Array.isArray(parsed)) return readList(parsed, field);
	}
	if (!SEPARATORS.test(trimmed)) return trimmed === '' ? [] : [trimmed];
	return trimmed
		.split(SEPARATORS)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

function readEntry(entry: unknown, field: string): string {
	if (typeof entry === 'string') return entry.trim();
	if (typeof entry === 'number' && Number.isSafeInteger(entry)) return String(entry);
	if (typeof entry === 'number') {
		throw new ParameterError(
			field,
			`the number ${entry} has lost digits`,
			'Pass ids of more than 15 digits as text.',
		);
	}
	if (entry === null || entry === undefined) return '';
	throw new ParameterError(
		field,
		`must be text, got ${Array.isArray(entry) ? 'a list' : `a value of type ${typeof entry}`}`,
		'Use an expression that returns text or a list of texts.',
	);
}

/** One value, such as an id; the same rules as for an entry of a list. */
export function readRequiredText(value: unknown, field: string): string {
	const text = readEntry(value, field);
	if (text === '') {
		throw new ParameterError(
			field,
			'a value is required',
			`Fill in ${field}, or filter out rows without it.`,
		);
	}
	return text;
}

/** Reads a field that has to be filled in. */
export function textReader({ name, displayName }: INodeProperties) {
	return (parameters: ParameterReader, itemIndex: number): string =>
		readRequiredText(parameters.get(name, itemIndex, ''), displayName);
}
