import type { z } from 'zod';

// The texts are ours, no client may read them.
const TABLE: Record<number, string> = {
	1: 'failed: the argument must be an object',
	2: 'the service is starting',
	301: 'wrong host',
	400: 'bad parameter',
	401: 'no permission',
	403: 'not in the package',
	404: 'wrong url',
	405: 'method not supported',
	10001: 'token wrong or expired',
	10002: 'appId or ip is blacklisted',
	10003: 'too many authentications a minute',
	10004: 'no permission to query message details',
	10005: 'too many calls a minute',
	20001: 'bad parameter',
	22001: 'the scheduled task has been executed and cannot be deleted',
	22002: 'the task or its schedule time is invalid',
	23001: 'the tag operation failed',
	30000: 'no permission to push by fast_custom_tag',
	30001: 'no permission to edit custom tags',
	30002: 'no permission for scheduled pushes',
	30003: 'no permission for app/tag, or the tag is invalid',
	30004: 'daily total of tag pushes exceeded',
	30005: 'tag too long',
	30006: 'daily total of fast_custom_tag pushes exceeded',
	30007: 'daily total of app/all pushes exceeded',
	30008: 'daily total of list pushes exceeded',
	30009: 'daily total of pushes exceeded',
	30010: 'daily total of app/tag pushes exceeded',
	30011: 'daily total of tag settings exceeded',
	30012: 'too many tag edits a minute',
	30013: 'too many fast_custom_tag pushes a minute',
	30014: 'too many app pushes a minute',
	30015: 'too many list pushes a minute',
	30016: 'too many tags in a push',
	30017: 'no permission for live reports',
	30018: 'too many live reports a minute',
	30019: 'system busy, try again later',
};

/** Refusals whose code no document states; `UnipushOptions.codes` changes them. */
export const UNSTATED_CASES = {
	unknownApp: 20001,
	unknownCid: 20001,
	aliasFull: 20001,
	strategyDenied: 20001,
	deviceStatusDenied: 10004,
	/** A task that cannot be stopped or looked up. */
	unknownTask: 22002,
	/** The code table has no code for too many tag queries. */
	tagQueries: 10005,
	/** Today and the future have no day report. */
	dayNotOver: 20001,
} satisfies Record<string, number>;

export type CaseName = keyof typeof UNSTATED_CASES;

/** Every reply of the library. */
export interface Envelope {
	errCode: number | string;
	errMsg: string;
	data?: unknown;
	/** Where a target of many users goes on. */
	before_id?: string;
}

/** A refusal of the library; numbers get the documented prefix. */
export class PushError extends Error {
	readonly errCode: string;
	readonly errMsg: string;

	constructor(code: number | string, detail?: string) {
		const text = detail ?? (typeof code === 'number' ? TABLE[code] : undefined) ?? 'failed';
		super(text);
		this.errCode = typeof code === 'number' ? `uni-cloud-push-error-${code}` : code;
		this.errMsg = text;
	}

	envelope(): Envelope {
		return { errCode: this.errCode, errMsg: this.errMsg };
	}
}

/** A bad parameter, named. */
export function badParameter(detail: string): PushError {
	return new PushError(20001, detail);
}

/** Nobody the message could go to. */
export function noReceiver(): PushError {
	return new PushError('uni-push-user-invalid', 'target user is invalid');
}

/** Reads an argument; anything but an object where one is due is code 1, other misfits 20001. */
export function readArgument<T>(schema: z.ZodType<T>, value: unknown, kind?: 'object'): T {
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	if (kind === 'object' && !isObject) throw new PushError(1);
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw badParameter(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}
