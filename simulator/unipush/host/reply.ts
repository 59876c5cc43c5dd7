import type { SimReply } from '../../core/types';
import type { Platform, SpaceSettings } from '../config';

/** Errors of the platform: status and code. */
const PLATFORM_ERRORS = {
	RequestTimeout: 400,
	InternalError: 500,
	'RequestContentLength.Exceeded': 400,
	'ResponseContentLength.Exceeded': 400,
	InvalidComposedResponseBody: 400,
	'InvalidSpaceId.NotFound': 404,
	'InvalidSpace.Deleted': 404,
	'InvalidSpace.NotInService': 404,
	'Throttling.Api': 400,
	'Throttling.Api.Concurrency': 400,
	// Listed with 200; `functionErrorStatus` changes it.
	FunctionBizError: 200,
	FunctionServerError: 200,
	FunctionResourceExhausted: 200,
	PrePayResourceExhausted: 200,
} satisfies Record<string, number>;

export type PlatformErrorName = keyof typeof PLATFORM_ERRORS;

/** The call never became a reply of the function. */
export class PlatformError extends Error {
	constructor(
		readonly code: PlatformErrorName,
		detail?: string,
	) {
		super(detail ?? code);
	}

	/** UNCONFIRMED: the shape of the body. */
	reply(space: SpaceSettings): SimReply {
		const stated = PLATFORM_ERRORS[this.code];
		const status = stated === 200 ? space.functionErrorStatus : stated;
		const code =
			this.code === 'RequestContentLength.Exceeded' ? tooLarge(space.platform) : this.code;
		return { status, body: { success: false, error: { code, message: this.message } } };
	}
}

/** Tencent has a name of its own for it. */
function tooLarge(platform: Platform): string {
	return platform === 'tencent' ? 'EXCEED_MAX_PAYLOAD_SIZE' : 'RequestContentLength.Exceeded';
}

interface Composed {
	isBase64Encoded?: unknown;
	statusCode?: unknown;
	headers?: unknown;
	body?: unknown;
}

/** What a function returned, as the caller gets it. */
export interface RawReply {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Turns a result into a reply: text, JSON, or the status, headers and body it spells out. */
export function replyOf(result: unknown, platform: Platform): RawReply {
	if (typeof result === 'string' || typeof result === 'number') {
		return raw(200, { 'content-type': 'text/plain; charset=utf-8' }, String(result));
	}
	if (isComposed(result, platform)) return composed(result);
	return raw(200, { 'content-type': 'application/json' }, JSON.stringify(result ?? null));
}

/** Aliyun wants its flag; the others go by the look of the object. */
function isComposed(result: unknown, platform: Platform): result is Composed {
	if (typeof result !== 'object' || result === null) return false;
	if ('mpserverlessComposedResponse' in result) return result.mpserverlessComposedResponse === true;
	return platform !== 'aliyun' && 'statusCode' in result && 'headers' in result;
}

function composed({ isBase64Encoded, statusCode, headers, body = '' }: Composed): RawReply {
	if (typeof body !== 'string') throw new PlatformError('InvalidComposedResponseBody');
	const encoding = isBase64Encoded === true ? 'base64' : 'utf8';
	const entries = Object.entries((headers ?? {}) as Record<string, unknown>);
	const named = entries.map(([name, value]) => [name.toLowerCase(), String(value)]);
	const status = typeof statusCode === 'number' ? statusCode : 200;
	return raw(status, Object.fromEntries(named) as Record<string, string>, body, encoding);
}

function raw(
	status: number,
	headers: Record<string, string>,
	text: string,
	encoding: BufferEncoding = 'utf8',
): RawReply {
	return { status, headers, body: Buffer.from(text, encoding) };
}
