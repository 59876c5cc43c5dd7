import type { RateVerdict } from '../core/rate';
import type { HttpMethod, Route, SimReply, SimRequest } from '../core/types';
import type { Bucket, JPushApp } from './app';
import { authenticateApp } from './auth';
import type { JPushSettings } from './config';
import { JPushError, type ErrorCase, type Family } from './errors';
import type { JPushSim } from './sim';

/** An authenticated call of an app. */
export interface AppCall {
	sim: JPushSim;
	app: JPushApp;
	request: SimRequest;
	now: number;
}

/** An operation that apps call with appKey and masterSecret. */
export interface AppOperation {
	operation: string;
	method: HttpMethod;
	/** The default path and, where it differs, that of the Beijing data centre. */
	urls: string[];
	family: Family;
	bucket: Bucket;
	/** Refuses apps without VIP with this. */
	vip?: number | ErrorCase;
	/** In place of the family's code for wrong credentials. */
	mismatch?: ErrorCase;
	/** Answers errors as `{code, message}` at the top level. */
	envelope?: boolean;
	handle(call: AppCall): SimReply | Promise<SimReply>;
}

/** Makes routes out of an operation: who calls, may they, how often, and the rate headers. */
export function appRoutes(sim: JPushSim, operation: AppOperation): Route[] {
	const handle = async (request: SimRequest): Promise<SimReply> => {
		requireHttps(sim, request);
		const app = authenticateApp(sim, request, operation.family, operation.mismatch);
		checkAccess(app.settings, request);
		const headers = takeFromBucket(app, operation.bucket);
		try {
			if (operation.vip !== undefined && !app.vip) throw new JPushError(operation.vip);
			const reply = await operation.handle({ sim, app, request, now: app.now() });
			return { ...reply, headers: { ...headers, ...reply.headers } };
		} catch (error) {
			throw dress(error, headers, operation.envelope);
		}
	};
	const { method } = operation;
	return operation.urls.map((url) => ({ operation: operation.operation, method, url, handle }));
}

/** Plain HTTP is refused when the simulator is told to. */
export function requireHttps(sim: JPushSim, request: SimRequest): void {
	if (sim.httpsRequired && !request.secure) throw new JPushError(1020);
}

/** IP allow-list and black list of an app. */
export function checkAccess(settings: JPushSettings, request: SimRequest): void {
	const { ipAllowList, blocked } = settings;
	if (ipAllowList.length > 0 && !ipAllowList.includes(request.ip)) throw new JPushError(2004);
	if (blocked) throw new JPushError(2003);
}

/** Takes one call; over the limit it is refused with 2002. */
export function takeFromBucket(app: JPushApp, bucket: Bucket): Record<string, string> {
	const verdict = app.takeCall(bucket);
	const headers = rateHeaders(app.settings.rateHeader, verdict);
	if (!verdict.allowed) throw dress(new JPushError(2002), headers);
	return headers;
}

/** Attaches the headers to a refusal of ours; any other error passes untouched. */
function dress(error: unknown, headers: Record<string, string>, envelope?: boolean): unknown {
	if (!(error instanceof JPushError)) return error;
	error.headers = { ...headers, ...error.headers };
	if (envelope) error.envelope = true;
	return error;
}

/** The rate-limit headers in the variant the app is set to. */
export function rateHeaders(
	variant: JPushSettings['rateHeader'],
	verdict: Omit<RateVerdict, 'allowed'>,
): Record<string, string> {
	if (variant === 'absent') return {};
	return {
		[`X-Rate-Limit-${variant}`]: String(verdict.limit),
		'X-Rate-Limit-Remaining': String(verdict.remaining),
		'X-Rate-Limit-Reset': String(verdict.resetSeconds),
	};
}

const JSON_TYPE = /^application\/json\b/i;

/** The JSON body of a call; everything but an object is refused with `code`. */
export function readObject({ app, request }: AppCall, code: number): Record<string, unknown> {
	return readJsonObject(request, app.settings, code);
}

/** As `readObject`, for callers that are no app. */
export function readJsonObject(
	request: SimRequest,
	settings: JPushSettings,
	code: number,
): Record<string, unknown> {
	const type = request.headers['content-type'] ?? '';
	if (settings.requireJsonContentType && !JSON_TYPE.test(type)) {
		throw new JPushError(code, 'Content-Type must be application/json');
	}
	const body = request.json();
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw new JPushError(code, 'The body must be a JSON object');
	}
	return body as Record<string, unknown>;
}

/** A 200 reply with a body. */
export function ok(body: unknown): SimReply {
	return { status: 200, body };
}

/** The 200 with an empty body that many operations answer. */
export const EMPTY: SimReply = { status: 200 };
