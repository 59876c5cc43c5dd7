import { isPlainObject, parseJson, type JsonValue } from '../core/json';
import type { RateReading } from '../core/limiter';
import type { Interpretation, VendorFailure } from '../core/profile';
import { failureByStatus } from '../core/status';
import type { HttpReply } from '../core/transport';
import { explainJPushCode } from './errors';
import type { JPushFamily } from './hosts';

/**
 * Reads a JPush reply. Success is a 2xx status without an error anywhere at its top: the vendor puts
 * errors into `error`, into the first element of a list, or (newer operations) into `code`.
 */
export function interpretJPushReply(reply: HttpReply, family: JPushFamily): Interpretation {
	const succeeded = reply.status >= 200 && reply.status < 300;
	if (reply.text.trim() === '')
		return succeeded ? { body: null } : { failure: failureByStatus(reply) };
	let body: JsonValue;
	try {
		body = parseJson(reply.text);
	} catch {
		return { failure: failureByStatus(reply) };
	}
	const error = findError(body);
	if (error !== undefined) return { failure: describe(error, body, reply, family) };
	return succeeded ? { body } : { failure: failureByStatus(reply) };
}

interface ReportedError {
	code: string;
	message: string;
	illegalRids?: string[];
}

function findError(body: JsonValue): ReportedError | undefined {
	const first = Array.isArray(body) ? body[0] : body;
	if (!isPlainObject(first)) return undefined;
	if (isPlainObject(first.error)) return toError(first.error, first);
	return toError(first, first);
}

function toError(
	error: Record<string, unknown>,
	outer: Record<string, unknown>,
): ReportedError | undefined {
	if (typeof error.code !== 'number' && typeof error.code !== 'string') return undefined;
	if (String(error.code) === '0') return undefined;
	const rids = error.illegal_rids ?? outer.illegal_rids;
	return {
		code: String(error.code),
		message: typeof error.message === 'string' ? error.message : '',
		illegalRids: Array.isArray(rids) ? rids.map(String) : undefined,
	};
}

function describe(
	error: ReportedError,
	body: JsonValue,
	reply: HttpReply,
	family: JPushFamily,
): VendorFailure {
	const id = isPlainObject(body) ? body.msg_id : undefined;
	return {
		...explainJPushCode(error.code, error.message, family, reply.status),
		httpStatus: reply.status,
		requestId: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
		invalidTargets: error.illegalRids,
	};
}

/** The vendor's own pages and SDKs disagree on the first header's name; both are read. */
export function readJPushRate(headers: Readonly<Record<string, string>>): RateReading {
	const reset = count(headers['x-rate-limit-reset']);
	return {
		limit: count(headers['x-rate-limit-limit']) ?? count(headers['x-rate-limit-quota']),
		remaining: count(headers['x-rate-limit-remaining']),
		resetMs: reset === undefined ? undefined : reset * 1000,
	};
}

function count(header: string | undefined): number | undefined {
	return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
