import { isPlainObject, parseJson, type JsonValue } from '../core/json';
import type { Interpretation } from '../core/profile';
import { failureByStatus } from '../core/status';
import type { HttpReply } from '../core/transport';
import { explainGetuiCode } from './errors';
import { readHosts, type GetuiFamily } from './hosts';

const MOVED = '301';

/**
 * Reads a Getui reply. Success is a 2xx status with `code` 0; a limit comes as 401 or 403, never as 429, and
 * codes 1, 2 and 301 come with 200. `follow` changes to a host that a 301 names, and says whether it did.
 */
export function interpretGetuiReply(
	reply: HttpReply,
	family: GetuiFamily,
	follow: (hosts: string[]) => boolean,
): Interpretation {
	const succeeded = reply.status >= 200 && reply.status < 300;
	let body: JsonValue;
	try {
		body = parseJson(reply.text);
	} catch {
		return { failure: failureByStatus(reply) };
	}
	const code = codeOf(body);
	if (code === undefined) return { failure: failureByStatus(reply) };
	if (code === '0') return succeeded ? { body } : { failure: failureByStatus(reply) };
	const failure = explainGetuiCode(code, textOf(body), family, reply.status);
	if (code !== MOVED || !follow(readHosts(body))) return { failure };
	return { failure: { ...failure, fatal: false, retryable: true, retryAfterMs: 0 } };
}

function codeOf(body: JsonValue): string | undefined {
	const code = isPlainObject(body) ? body.code : undefined;
	return typeof code === 'number' || typeof code === 'string' ? String(code) : undefined;
}

function textOf(body: JsonValue): string {
	const text = isPlainObject(body) ? body.msg : undefined;
	return typeof text === 'string' ? text : '';
}
