import { isPlainObject, parseJson, type JsonObject, type JsonValue } from '../core/json';
import type { Interpretation } from '../core/profile';
import { failureByStatus } from '../core/status';
import type { HttpReply } from '../core/transport';
import { explainMaximCode } from './errors';

const SUCCESS = '200';

/**
 * Reads a MaxIM reply. Success is HTTP 200 and `code` 200; a refusal is HTTP 200 too, with the vendor's code
 * and words in the body.
 */
export function interpretMaximReply(reply: HttpReply): Interpretation {
	const body = readEnvelope(reply.text);
	const code = body?.code;
	if (body === undefined || (typeof code !== 'number' && typeof code !== 'string')) {
		return { failure: failureByStatus(reply) };
	}
	if (String(code) === SUCCESS) {
		return reply.status === 200 ? { body } : { failure: failureByStatus(reply) };
	}
	const text = typeof body.message === 'string' ? body.message : '';
	return { failure: explainMaximCode(String(code), text, reply.status) };
}

function readEnvelope(text: string): JsonObject | undefined {
	let parsed: JsonValue;
	try {
		parsed = parseJson(text);
	} catch {
		return undefined;
	}
	return isPlainObject(parsed) ? parsed : undefined;
}
