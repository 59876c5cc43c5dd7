import type { Refusal, SimReply } from '../core/types';

// The vendor's table names the meaning; the texts are ours, no client may read them.
const TABLE: Record<number, string> = {
	402: 'Token expired',
	10000: 'User does not exist',
	10001: 'Wrong verification code',
	10002: 'Bad request parameter',
	10003: 'Header access-token is missing',
	10004: 'User exists',
	10005: 'Already a friend',
	10006: 'Blacklisted',
	10007: 'The request has expired',
	10008: 'access-token is invalid',
	10009: 'Object storage failed',
	10010: 'No permission',
	10011: 'user_id is bound already',
	10012: 'The friend request was refused',
	12001: 'Uploading the push image to Xiaomi failed',
	12002: 'The push image must be smaller than 1M',
	12003: 'Uploading the push image to OPPO failed',
	12004: 'The push image cannot be downloaded',
	12005: 'The audience list is longer than 500',
	12006: 'Push is not enabled for this app',
	20000: 'Database failure',
	30021: 'The licence is invalid',
	30022: 'The licence has expired',
	30023: 'The licence is exceeded',
	40000: 'app_id does not exist',
};

/** Refusals whose code no document states; `MaximOptions.codes` changes them. */
export const UNSTATED_CASES = {
	wrongPassword: 10010,
	/** An admin token calls a user's operation without the header `user_id`. */
	noActingUser: 10000,
	/** The group domain has codes 20001 to 20025; the first is taken for "no such group". */
	unknownGroup: 20001,
	unknownDevice: 10002,
	unknownCertificate: 10002,
	imageSuffix: 10002,
	/** A display window that ends before it begins. */
	emptyWindow: 10002,
} satisfies Record<string, number>;

export type CaseName = keyof typeof UNSTATED_CASES;

/** A refusal in the vendor's shape: HTTP 200, and the code in the body. */
export class MaximError extends Error {
	constructor(
		readonly code: number,
		detail?: string,
	) {
		super(detail ?? TABLE[code] ?? (code > 20000 && code <= 20025 ? 'Group error' : 'Error'));
	}

	reply(): SimReply {
		return { status: 200, body: { code: this.code, data: null, message: this.message } };
	}
}

/** A refusal by status alone; the vendor declares 401, 403 and 404 without a body. */
export class MaximStatus extends Error {
	constructor(
		readonly status: number,
		readonly headers: Record<string, string> = {},
	) {
		super(`HTTP ${status}`);
	}

	reply(): SimReply {
		return { status: this.status, headers: this.headers };
	}
}

/** A bad parameter, named. */
export function badParameter(detail: string): MaximError {
	return new MaximError(10002, detail);
}

/** Refusals that come before any operation, or that a fault asks for. */
export function refuse(refusal: Refusal): SimReply {
	switch (refusal.kind) {
		case 'notFound':
			return new MaximStatus(404).reply();
		case 'wrongMethod':
			// Declared nowhere; what the vendor's framework does by itself.
			return new MaximStatus(405).reply();
		case 'malformedUrl':
			return new MaximStatus(400).reply();
		case 'bodyTooLarge':
			return new MaximStatus(413).reply();
		case 'malformedBody':
			return badParameter(refusal.reason).reply();
		case 'rateLimited':
			return new MaximStatus(429, { 'retry-after': String(refusal.resetSeconds) }).reply();
		case 'unauthorized':
			return new MaximError(10008).reply();
		case 'code':
			return new MaximError(refusal.code, refusal.message).reply();
		case 'crash':
			return new MaximError(20000).reply();
	}
}
