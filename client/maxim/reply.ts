import { isPlainObject, parseJson, type JsonObject, type JsonValue } from '../core/json';
import type { Interpretation, VendorFailure } from '../core/profile';
import { failureByStatus } from '../core/status';
import type { HttpReply } from '../core/transport';
import { explainMaximCode } from './errors';

const SUCCESS = '200';

/** The vendor says `data: boolean` of pushes and changes, and not what `false` leaves undone. */
const NOT_DONE: VendorFailure = {
	code: 'NOT_DONE',
	httpStatus: 200,
	message: 'MaxIM took the request and answered false instead of true',
	outcome: 'unknown',
	retryable: false,
	hint: 'It may have been carried out in part or not at all. Check it in the MaxIM console before doing it again.',
};

/**
 * Reads a MaxIM reply. Success is HTTP 200 and `code` 200 with data other than `false`; a refusal is HTTP 200
 * too, with the vendor's code and words in the body.
 */
export function interpretMaximReply(reply: HttpReply): Interpretation {
	const body = readEnvelope(reply.text);
	const code = body?.code;
	if (body === undefined || (typeof code !== 'number' && typeof code !== 'string')) {
		return { failure: failureByStatus(reply) };
	}
	if (String(code) === SUCCESS) {
		if (reply.status !== 200) return { failure: failureByStatus(reply) };
		return body.data === false ? { failure: NOT_DONE } : { body };
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
