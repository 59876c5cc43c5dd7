import type { SimReply } from '../core/types';

/** One row of the vendor's code tables. */
export interface ErrorCase {
	code: number;
	status: number;
	message?: string;
}

/** API families; each has its own code table. */
export type Family = 'push' | 'device' | 'report' | 'schedule' | 'admin';

// Texts in quotes in the vendor's documents are kept; the others are ours, no client may read them.
const TABLE: Record<number, [status: number, message: string]> = {
	1000: [500, 'Internal server error'],
	1001: [405, 'Only POST is supported'],
	1002: [400, 'Missing parameter'],
	1003: [400, 'Invalid parameter value'],
	1004: [401, 'Authen failed'],
	1005: [400, 'Message too large'],
	1008: [400, 'Invalid app_key'],
	1009: [400, 'Unsupported key in push object'],
	1011: [400, 'cannot find user by this audience'],
	1012: [400, 'Limit of pushes of this kind exceeded'],
	1016: [400, 'Parameter of a channel or feature that is not enabled'],
	1017: [400, 'Mutually exclusive vendor channel parameters'],
	1018: [400, 'callback.url is not registered'],
	1020: [404, 'Only HTTPS is supported'],
	1030: [503, 'Internal timeout'],
	1035: [400, 'active_push cannot be combined with this option'],
	1105: [403, 'No permission for group files'],
	2002: [429, 'Rate limit exceeded'],
	2003: [403, 'The appKey is in black list.'],
	2004: [403, 'The source IP is not in the white list'],
	2005: [403, 'Message volume beyond the reasonable range'],
	2006: [403, 'VIP only'],
	2007: [403, 'No permission for this API'],
	2008: [400, 'Broadcast limit exceeded'],
	2009: [400, 'Push restricted by the system'],
	2010: [400, 'Sensitive words, or total volume exceeded'],
	7000: [500, 'Internal error'],
	7001: [401, 'Credentials missing'],
	7002: [400, 'Invalid parameter'],
	7004: [401, 'Authentication failed'],
	7008: [400, 'The appKey does not exist'],
	7010: [404, "request api doesn't exist"],
	7013: [400, 'Some parameters are invalid'],
	7015: [400, 'The alias is bound to 10 devices already'],
	7030: [503, 'System busy'],
	10: [500, 'Internal error'],
	3001: [401, 'Basic authentication failed'],
	3002: [400, 'Msgid does not exist.'],
	3003: [400, 'Invalid parameter'],
	3004: [400, 'time_unit and start do not match'],
	3005: [400, 'Outside the 60 days window'],
	8100: [400, 'Invalid schedule task'],
	8101: [401, 'Authentication failed'],
	8104: [404, 'The schedule task does not exist'],
	8200: [500, 'Internal error'],
	8203: [503, 'Scheduler timeout'],
	4001: [405, 'Only POST is supported'],
	4002: [400, 'Parameter is empty'],
	4003: [400, 'Parameter is illegal'],
	4004: [401, 'The dev_key does not exist'],
	4005: [401, 'Wrong dev_secret'],
	4006: [401, 'Malformed Basic authentication'],
	4007: [401, 'No permission for the admin API'],
};

/** Admin business errors reuse push numbers, and come with HTTP 200. */
export const ADMIN_BUSINESS_ERRORS: Record<string, ErrorCase> = {
	exists: { code: 1010, status: 200, message: 'The certificate exists already' },
	badCertificate: { code: 1012, status: 200, message: 'The certificate is invalid' },
	badAppKey: { code: 1013, status: 200, message: 'The appKey is wrong' },
	noFile: { code: 1014, status: 200, message: 'No certificate file' },
	deleteFailed: { code: 1015, status: 200, message: 'The app could not be deleted' },
};

/** Refusals whose code or status no document states; `JPushOptions.codes` changes them. */
export const UNSTATED_CASES = {
	/** A batch push with wrong credentials: the seed's sample prints 400, its code table says 401. */
	batchAuth: { code: 1004, status: 401 },
	unknownAppKeyOnDevice: { code: 7004, status: 401 },
	unknownDevice: { code: 7002, status: 400 },
	malformedRid: { code: 7002, status: 400 },
	malformedRidInList: { code: 7013, status: 400 },
	aliasFull: { code: 7015, status: 400 },
	missingParameter: { code: 7002, status: 400 },
	activePush: { code: 1035, status: 400 },
	groupFileEntitlement: { code: 1105, status: 403 },
	fileInvalid: { code: 1003, status: 400 },
	fileCount: { code: 1003, status: 400 },
	fileUnknown: { code: 1003, status: 400 },
	imageInvalid: { code: 1003, status: 400 },
	imageUnknown: { code: 1003, status: 400 },
	templateUnknown: { code: 1003, status: 400 },
	templateInvalid: { code: 1003, status: 400 },
	planInvalid: { code: 1003, status: 400 },
	planUnknown: { code: 1003, status: 400 },
	scheduleCount: { code: 8100, status: 400 },
	schedulePush: { code: 8100, status: 400 },
	reportVip: { code: 2006, status: 403 },
	reportInvalid: { code: 3003, status: 400 },
	reportUnit: { code: 3004, status: 400 },
	reportRange: { code: 3005, status: 400 },
} satisfies Record<string, ErrorCase>;

export type CaseName = keyof typeof UNSTATED_CASES;

/** A refusal in the vendor's shape. */
export class JPushError extends Error {
	readonly code: number;
	readonly status: number;
	/** Beside the error: the msg_id allotted before the push failed. */
	msgId?: bigint;
	illegalRids?: string[];
	headers?: Record<string, string>;
	/** Templates, plans and quota answer with `{code, message}` at the top level. */
	envelope = false;

	constructor(what: number | ErrorCase, detail?: string) {
		const code = typeof what === 'number' ? what : what.code;
		const [status, text] = TABLE[code] ?? [400, 'Error'];
		const given = typeof what === 'number' ? undefined : what;
		super(given?.message ?? detail ?? text);
		this.code = code;
		this.status = given?.status ?? status;
	}

	/** The object under `error`. */
	body(): { code: number; message: string; illegal_rids?: string[] } {
		const rids = this.illegalRids ? { illegal_rids: this.illegalRids } : {};
		return { code: this.code, message: this.message, ...rids };
	}

	reply(): SimReply {
		const id = this.msgId === undefined ? {} : { msg_id: this.msgId };
		const { code, message } = this;
		const body = this.envelope ? { code, message } : { ...id, error: this.body() };
		return { status: this.status, headers: this.headers, body };
	}
}

/** Is `code` in the vendor's tables? */
export function isKnownCode(code: number): boolean {
	return code in TABLE;
}

interface FamilyCodes {
	notFound: number;
	wrongMethod: number;
	malformed: number;
	internal: number;
	noCredentials: number;
	badCredentials: number;
}

// The vendor names 7010 for unknown paths and 1001 for wrong methods, and nothing for most families.
const FAMILY_CODES: Record<Family, FamilyCodes> = {
	push: {
		notFound: 7010,
		wrongMethod: 1001,
		malformed: 1003,
		internal: 1000,
		noCredentials: 1004,
		badCredentials: 1004,
	},
	device: {
		notFound: 7010,
		wrongMethod: 1001,
		malformed: 7002,
		internal: 7000,
		noCredentials: 7001,
		badCredentials: 7004,
	},
	report: {
		notFound: 7010,
		wrongMethod: 1001,
		malformed: 3003,
		internal: 10,
		noCredentials: 3001,
		badCredentials: 3001,
	},
	schedule: {
		notFound: 8104,
		wrongMethod: 1001,
		malformed: 8100,
		internal: 8200,
		noCredentials: 8101,
		badCredentials: 8101,
	},
	admin: {
		notFound: 7010,
		wrongMethod: 4001,
		malformed: 4003,
		internal: 10,
		noCredentials: 4006,
		badCredentials: 4005,
	},
};

/** The family's code for a refusal that is not tied to an operation. */
export function familyCode(family: Family, kind: keyof FamilyCodes): number {
	return FAMILY_CODES[family][kind];
}

/** Which family a path belongs to. */
export function familyOf(path: string): Family {
	if (/^\/v1\/app(\/|$)/.test(path)) return 'admin';
	if (/^\/v3\/(push\/)?schedules(\/|$)/.test(path)) return 'schedule';
	if (/^\/v3\/(device|devices|aliases|tags|test)(\/|$)/.test(path)) return 'device';
	if (/^\/v3\/(report|received|status|messages|users|group)(\/|$)/.test(path)) return 'report';
	return 'push';
}
