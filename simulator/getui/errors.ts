import type { SimReply } from '../core/types';

// Texts seen in documents or live replies are kept; the others are ours, no client may read them.
const TABLE: Record<number, [status: number, message: string]> = {
	0: [200, 'success'],
	1: [200, 'request body is not json'],
	2: [200, 'service is starting'],
	301: [200, 'please change domain'],
	404: [404, 'url not found'],
	405: [405, 'method not allowed'],
	10001: [401, 'token is invalid'],
	10002: [401, 'appId or ip is in blacklist'],
	10003: [401, 'auth frequency over limit'],
	10004: [401, 'no permission to query task detail'],
	10005: [401, 'request frequency over limit'],
	20001: [400, 'parameter is invalid'],
	22001: [400, 'task is executed, cannot be deleted'],
	22002: [400, 'task is invalid or schedule_time is illegal'],
	23001: [400, 'tag operation failed'],
	30000: [403, 'no permission to push fast_custom_tag'],
	30001: [403, 'no permission to change custom_tag'],
	30002: [403, 'no permission to push by schedule'],
	30003: [403, 'push by tag is not permitted or tag is invalid'],
	30004: [403, 'tag push over day limit'],
	30005: [403, 'tag is too long'],
	30006: [403, 'fast_custom_tag push over day limit'],
	30007: [403, 'push to all over day limit'],
	30008: [403, 'list push over day limit'],
	30009: [403, 'push over day limit'],
	30010: [403, 'push by tag over day limit'],
	30011: [403, 'set tag over day limit'],
	30012: [403, 'change tag over minute limit'],
	30013: [403, 'fast_custom_tag push over minute limit'],
	30014: [403, 'app push over minute limit'],
	30015: [403, 'list push over minute limit'],
	30016: [403, 'too many tags'],
	30017: [403, 'permission denied of querying real_time_report'],
	30018: [403, 'real_time_report over minute limit'],
	30019: [403, 'system is busy'],
	30020: [403, 'permission denied of querying device status'],
	30023: [403, 'no permission'],
};

/** A refusal in the vendor's envelope. */
export class GetuiError extends Error {
	constructor(
		readonly code: number,
		message = TABLE[code]?.[1] ?? '',
		readonly data?: unknown,
	) {
		super(message);
	}

	reply(): SimReply {
		const data = this.data === undefined ? {} : { data: this.data };
		return { status: statusOf(this.code), body: { code: this.code, msg: this.message, ...data } };
	}
}

/** The first digits tell the HTTP status, also of codes no table lists. */
function statusOf(code: number): number {
	const listed = TABLE[code]?.[0];
	if (listed !== undefined) return listed;
	if (code >= 10_000 && code < 20_000) return 401;
	return code >= 30_000 && code < 40_000 ? 403 : 400;
}

/** 20001 with the vendor's text for an illegal value. */
export function invalid(param: string): GetuiError {
	return new GetuiError(20001, `${param} is invalid`);
}

/** 20001: a list or text is longer than allowed. */
export function overLimit(param: string): GetuiError {
	return new GetuiError(20001, `${param} size over limit`);
}

/** 20001: a value occurs twice in one list. */
export function duplicate(param: string): GetuiError {
	return new GetuiError(20001, `contains duplicate ${param}`);
}

/** 20001: the cid or alias is unknown, or belongs to another app. */
export function unknownUser(): GetuiError {
	return new GetuiError(20001, 'target user is invalid');
}

/** 20001: no such task, or it is gone. */
export function unknownTask(): GetuiError {
	return new GetuiError(20001, 'taskid is invalid or taskid is deleted');
}

/** 20001: the vendor did not open this for the app. */
export function notPermitted(what: string): GetuiError {
	return new GetuiError(20001, `permission required by ${what}`);
}
