import { isInteger, isSafeNumber, parse, stringify, LosslessNumber } from 'lossless-json';

/** A value as JSON writes it; integers beyond 2^53 are text. */
export type JsonValue =
	string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A JSON object; absent members are left out, not undefined. */
export type JsonObject = { [key: string]: JsonValue };

/** A bare number of 16 digits or more; one inside a text has a quote or a letter before it. */
const MAY_HOLD_UNSAFE_INTEGER = /(?:^|[:,[\s-])\d{16}/;

/**
 * Parses JSON without losing digits: an integer beyond 2^53 becomes a string of the same digits,
 * every other number a number.
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): JsonValue {
	if (!MAY_HOLD_UNSAFE_INTEGER.test(text)) return JSON.parse(text) as JsonValue;
	return parse(text, null, { parseNumber: readNumber }) as JsonValue;
}

function readNumber(digits: string): number | string {
	return isInteger(digits) && !isSafeNumber(digits) ? digits : Number(digits);
}

/** Marks a decimal id so that it is written as a bare integer, however long it is. */
export function wireInteger(digits: string): LosslessNumber {
	return new LosslessNumber(digits);
}

/** Serialises a request body; values made by {@link wireInteger} keep all their digits. */
export function stringifyJson(value: unknown): string {
	const plain = JSON.stringify(value) ?? 'null';
	// Only a marked integer shows this name; the careful way costs several times as much.
	return plain.includes('"isLosslessNumber"') ? (stringify(value) ?? 'null') : plain;
}

/** The same text for the same value, whatever order the keys were written in. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, member: unknown) =>
		isPlainObject(member)
			? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: member,
	);
}

export function isPlainObject(value: JsonValue | undefined): value is JsonObject;
export function isPlainObject(value: unknown): value is Record<string, unknown>;
export function isPlainObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Lays `patch` over `base` as a JSON Merge Patch (RFC 7396): objects are merged, `null` removes a key,
 * everything else replaces. Used for the raw JSON a user adds to a request.
 * @throws SyntaxError for a key that would reach a prototype
 */
export function mergeJson(base: JsonObject, patch: JsonObject): JsonObject {
	return merge(base, patch, false);
}

/**
 * Two patches as one, for a request that is not written yet: `null` is kept, so that it removes the key then.
 * What the first removes and the second sets anew is merged.
 * @throws SyntaxError for a key that would reach a prototype
 */
export function joinPatches(first: JsonObject, second: JsonObject): JsonObject {
	return merge(first, second, true);
}

function merge(base: JsonObject, patch: JsonObject, keepNull: boolean): JsonObject {
	const merged = new Map(Object.entries(base));
	for (const [key, value] of Object.entries(patch)) {
		if (key === '__proto__') throw new SyntaxError('The key "__proto__" is not allowed');
		const previous = merged.get(key);
		if (value === null && !keepNull) merged.delete(key);
		else if (!isPlainObject(value)) merged.set(key, value);
		else merged.set(key, merge(isPlainObject(previous) ? previous : {}, value, keepNull));
	}
	return Object.fromEntries(merged);
}
