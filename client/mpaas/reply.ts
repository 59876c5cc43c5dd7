import type { Clock } from '../core/clock';
import { isPlainObject, parseJson, type JsonObject, type JsonValue } from '../core/json';
import type { Interpretation, VendorFailure } from '../core/profile';
import { failureByStatus } from '../core/status';
import type { HttpReply } from '../core/transport';
import { SUCCESS } from './errorTable';
import { explainMpaasCode, findBusinessCode } from './errors';

/**
 * Reads a reply. Success is HTTP 200 with a `ResultCode` (or `Code`) that says so and no part of the
 * reply that says otherwise: a push can be refused inside a reply that is OK.
 */
export function interpretMpaasReply(reply: HttpReply, clock: Clock): Interpretation {
	const body = readBody(reply.text);
	if (body === undefined) return { failure: failureByStatus(reply) };
	const requestId = textOf(body, 'RequestId', 'requestId');
	if (reply.status >= 300) {
		const failure = gatewayFailure(body, reply, clock);
		return { failure: failure === undefined ? failureByStatus(reply) : { ...failure, requestId } };
	}
	const code = textOf(body, 'ResultCode', 'Code', 'code');
	if (code === undefined) return { failure: failureByStatus(reply) };
	if (SUCCESS.has(code) && !parts(body).some(saysFailure)) return { body };
	return { failure: { ...businessFailure(body, code, reply), requestId } };
}

/** The JSON object of a reply, or the XML error that the gateway prints when it did not get the format. */
function readBody(text: string): JsonObject | undefined {
	const trimmed = text.trim();
	if (/^(<\?xml[^>]*>\s*)?<Error>/.test(trimmed)) return readXmlError(trimmed);
	let body: JsonValue;
	try {
		body = parseJson(trimmed);
	} catch {
		return undefined;
	}
	return isPlainObject(body) ? body : undefined;
}

function readXmlError(text: string): JsonObject {
	const fields = ['Code', 'Message', 'RequestId'].flatMap((name) => {
		const value = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
		return value === undefined ? [] : [[name, value]];
	});
	return Object.fromEntries(fields) as JsonObject;
}

function gatewayFailure(
	body: JsonObject,
	reply: HttpReply,
	clock: Clock,
): VendorFailure | undefined {
	const code = textOf(body, 'Code', 'code', 'ResultCode');
	if (code === undefined) return undefined;
	const text = textOf(body, 'Message', 'message', 'ResultMessage') ?? '';
	const failure = explainMpaasCode(code, text, reply.status);
	const explained = code === 'InvalidTimeStamp.Expired' ? tellSkew(failure, reply, clock) : failure;
	return { ...explained, retryAfterMs: failure.throttled ? readWait(reply.headers) : undefined };
}

const MINUTE_MS = 60_000;

/** Says by how much the clock is off, where the reply tells the vendor's time. */
function tellSkew(failure: VendorFailure, reply: HttpReply, clock: Clock): VendorFailure {
	const theirs = Date.parse(reply.headers.date ?? '');
	const minutes = Math.round((clock.now() - theirs) / MINUTE_MS);
	if (Number.isNaN(minutes) || minutes === 0) return failure;
	const side = minutes > 0 ? 'ahead' : 'behind';
	const hint = `It is about ${Math.abs(minutes)} minutes ${side}. ${failure.hint}`;
	return { ...failure, hint };
}

/** Below this a wait is meant in seconds: the vendor does not document the unit, and waiting longer is harmless. */
const LEAST_MILLISECONDS = 100;

function readWait(headers: Readonly<Record<string, string>>): number | undefined {
	const text = headers['x-acs-retry-after'];
	if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined;
	const wait = Number(text);
	return wait < LEAST_MILLISECONDS ? wait * 1000 : wait;
}

/** The objects inside a reply that have a verdict of their own. */
function parts(body: JsonObject): JsonObject[] {
	return [body, body.PushResult, body.ResultContent].filter((part) => isPlainObject(part));
}

function saysFailure(part: JsonObject): boolean {
	return part.Success === false || part.Success === 'false';
}

function businessFailure(body: JsonObject, code: string, reply: HttpReply): VendorFailure {
	const texts = parts(body).flatMap((part) =>
		['ResultMsg', 'ResultMessage', 'Msg', 'Message'].flatMap((name) => textOf(part, name) ?? []),
	);
	const known = findBusinessCode([code, ...texts]);
	const unnamed = SUCCESS.has(code) ? 'NO_CODE' : code;
	const words = texts.find((text) => text !== '') ?? '';
	return explainMpaasCode(known ?? unnamed, words, reply.status);
}

function textOf(part: JsonObject, ...names: string[]): string | undefined {
	for (const name of names) {
		const value = part[name];
		if (typeof value === 'string' || typeof value === 'number') return String(value);
	}
	return undefined;
}
