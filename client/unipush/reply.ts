import { isPlainObject, parseJson, type JsonObject, type JsonValue } from '../core/json';
import type { Interpretation } from '../core/profile';
import { failureByStatus } from '../core/status';
import type { HttpReply } from '../core/transport';
import { explainUniPushCode } from './errors';

/**
 * Reads a reply of the cloud function: `errCode` 0 is success, whatever the HTTP status. The platform's own
 * errors come in forms of their own, when the function did not even run.
 */
export function interpretUniPushReply(reply: HttpReply): Interpretation {
	const body = parse(reply.text);
	if (!isPlainObject(body)) return { failure: failureByStatus(reply) };
	const found = findCode(body);
	if (found === undefined) return { failure: failureByStatus(reply) };
	if (found.succeeded) return reply.status < 300 ? { body } : { failure: failureByStatus(reply) };
	const failure = explainUniPushCode(found.code, found.message, reply.status);
	return { failure: { ...failure, requestId: readRequestId(body, reply) } };
}

function parse(text: string): JsonValue | undefined {
	try {
		return parseJson(text);
	} catch {
		return undefined;
	}
}

interface FoundCode {
	code: string;
	message: string;
	succeeded: boolean;
}

/** 200 is the vendor's word for the HTTP status of a success. */
const SUCCESS = new Set(['0', '200']);

const PREFIX = /^uni-cloud-push-error-(?=\d+$)/;

/** The bare code of an `errCode`, e.g. `20001` of `uni-cloud-push-error-20001`. */
export function uniPushCode(errCode: string | number): string {
	return String(errCode).replace(PREFIX, '');
}

/** `errCode` comes as a number or a text; platforms say `code`, or `error.code`. */
function findCode(body: JsonObject): FoundCode | undefined {
	if (isText(body.errCode)) {
		const code = uniPushCode(body.errCode);
		return { code, message: wordsOf(body.errMsg), succeeded: SUCCESS.has(code) };
	}
	const error = isPlainObject(body.error) ? body.error : body;
	if (!isText(error.code)) return undefined;
	return { code: String(error.code), message: wordsOf(error.message), succeeded: false };
}

function isText(value: JsonValue | undefined): value is string | number {
	return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

function wordsOf(value: JsonValue | undefined): string {
	return typeof value === 'string' ? value : '';
}

function readRequestId(body: JsonObject, reply: HttpReply): string | undefined {
	const id = body.requestId ?? body.request_id ?? reply.headers['x-request-id'];
	return typeof id === 'string' && id !== '' ? id : undefined;
}
