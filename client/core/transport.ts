import { EventEmitter } from 'node:events';
import type { LookupFunction } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { types } from 'node:util';

import { Agent, EnvHttpProxyAgent, request as undiciRequest, type Dispatcher } from './undici';
import { isLoopback } from './url';

/** One HTTP request, ready to go. */
export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	url: URL;
	headers: Record<string, string>;
	body?: string | Buffer;
}

/** A reply as it came: nothing is parsed, header names are lower case. */
export interface HttpReply {
	status: number;
	headers: Record<string, string>;
	text: string;
}

/** The limits on the connections of a runtime. */
export interface TransportLimits {
	/** Milliseconds to establish a connection, TLS included. Default 10,000. */
	connectMs?: number;
	/** Milliseconds until the first byte of the reply, and between two parts of it. Default 30,000. */
	replyMs?: number;
	/** Milliseconds for the whole exchange. Default 90,000. */
	totalMs?: number;
	/** Bytes read of one reply. Default 16 MiB. */
	replyBytes?: number;
	/** Open connections to one host. Default 16. */
	connections?: number;
}

/** The host's say over where connections may go; n8n's egress filter fits. */
export interface EgressFilter {
	/** Resolves to the reason when the address is refused, to undefined when it is allowed. */
	refusal(url: URL): Promise<string | undefined>;
	/** Used for every DNS look-up of a connection. */
	lookup: LookupFunction;
}

/**
 * Why there is no reply.
 * - `notSent`: it is certain that the vendor never saw the request.
 * - `unknown`: the vendor may have acted on it.
 */
export class ExchangeError extends Error {
	constructor(
		readonly kind: 'refused' | 'connect' | 'tls' | 'timeout' | 'reset' | 'tooLarge' | 'cancelled',
		readonly delivery: 'notSent' | 'unknown',
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
		this.name = 'ExchangeError';
	}
}

export interface Transport {
	/** @throws ExchangeError when no complete reply arrived */
	exchange(request: HttpRequest, signal?: AbortSignal): Promise<HttpReply>;
	/** Closes the connections. */
	close(): Promise<void>;
}

const DEFAULTS: Required<TransportLimits> = {
	connectMs: 10_000,
	replyMs: 30_000,
	totalMs: 90_000,
	replyBytes: 16 * 1024 * 1024,
	connections: 16,
};

const KEEP_ALIVE_MS = 10_000;

/** Opens a pool of kept-alive connections that honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export function createTransport(limits: TransportLimits = {}, egress?: EgressFilter): Transport {
	const bounds = { ...DEFAULTS, ...limits };
	const connections = openConnections(bounds, egress);
	let underWay = 0;
	return {
		exchange: async (request, signal) => {
			const refusal = await egress?.refusal(request.url);
			if (refusal !== undefined) throw new ExchangeError('refused', 'notSent', refusal);
			underWay += 1;
			try {
				const reply = await exchange(connections.to(request.url), request, bounds.totalMs, signal);
				// undici frees a connection one turn after its reply; calls that waited for this one, such as for a
				// token or a key, would all open new ones.
				if (underWay === 1) await setImmediate();
				return reply;
			} finally {
				underWay -= 1;
			}
		},
		close: async () => {
			await connections.close();
		},
	};
}

interface Connections {
	to(url: URL): Dispatcher;
	close(): Promise<void>;
}

function openConnections(bounds: Required<TransportLimits>, egress?: EgressFilter): Connections {
	const options = {
		connections: bounds.connections,
		pipelining: 1,
		keepAliveTimeout: KEEP_ALIVE_MS,
		headersTimeout: bounds.replyMs,
		bodyTimeout: bounds.replyMs,
		maxResponseSize: bounds.replyBytes,
		connect: { timeout: bounds.connectMs, ...(egress ? { lookup: egress.lookup } : {}) },
	};
	const direct = new Agent(options);
	const usual = isProxyConfigured(process.env) ? new EnvHttpProxyAgent(options) : direct;
	return {
		// A proxy's loopback is another machine, and the way to it may be open to every reader.
		to: (url) => (isLoopback(url.hostname) ? direct : usual),
		close: async () => {
			await Promise.all([usual.destroy(), direct.destroy()]);
		},
	};
}

function isProxyConfigured(env: NodeJS.ProcessEnv): boolean {
	return ['http_proxy', 'https_proxy'].some((name) => env[name] || env[name.toUpperCase()]);
}

async function exchange(
	dispatcher: Dispatcher,
	request: HttpRequest,
	totalMs: number,
	signal: AbortSignal | undefined,
): Promise<HttpReply> {
	if (signal?.aborted) throw new ExchangeError('cancelled', 'notSent', 'Cancelled before sending');
	// AbortSignal.any keeps every derived signal alive as long as its source, and an execution makes thousands;
	// an emitter costs a fraction of an AbortController.
	const stop = new EventEmitter();
	let stopped = false;
	const cancel = () => {
		stopped = true;
		stop.emit('abort');
	};
	const timer = setTimeout(cancel, totalMs);
	signal?.addEventListener('abort', cancel, { once: true });
	try {
		const reply = await undiciRequest.call(dispatcher, {
			origin: request.url.origin,
			path: request.url.pathname + request.url.search,
			method: request.method,
			headers: request.headers,
			body: request.body,
			signal: stop,
		});
		const text = await reply.body.text();
		return { status: reply.statusCode, headers: flatten(reply.headers), text };
	} catch (error) {
		throw explainFailure(error, signal?.aborted === true, stopped);
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', cancel);
	}
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
	const flat: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined)
			flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
	}
	return flat;
}

const NEVER_CONNECTED = new Set([
	'ENOTFOUND',
	'EAI_AGAIN',
	'ECONNREFUSED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'UND_ERR_CONNECT_TIMEOUT',
]);

const TLS_CODE = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

interface NodeFailure extends Error {
	code?: string;
	socket?: { bytesWritten?: number };
}

/** Sorts a failure of the exchange by what it says about delivery. Pure, so that tests can walk all cases. */
export function explainFailure(
	thrown: unknown,
	cancelledByCaller: boolean,
	aborted: boolean,
): ExchangeError {
	// An error of Node itself may come from another realm, where instanceof does not see it.
	const error: NodeFailure = types.isNativeError(thrown) ? thrown : new Error(String(thrown));
	const code = rootCode(error);
	const cause = { cause: error };
	if (NEVER_CONNECTED.has(code)) {
		return new ExchangeError('connect', 'notSent', connectMessage(code), cause);
	}
	if (TLS_CODE.test(code)) {
		return new ExchangeError('tls', 'notSent', `The TLS connection was refused (${code})`, cause);
	}
	if (cancelledByCaller)
		return new ExchangeError('cancelled', 'unknown', 'Cancelled while waiting', cause);
	if (aborted || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
		return new ExchangeError('timeout', 'unknown', 'The vendor did not answer in time', cause);
	}
	if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
		return new ExchangeError(
			'tooLarge',
			'unknown',
			'The reply is larger than this client reads',
			cause,
		);
	}
	const untouched = code === 'UND_ERR_SOCKET' && error.socket?.bytesWritten === 0;
	return new ExchangeError(
		'reset',
		untouched ? 'notSent' : 'unknown',
		'The connection was closed before the whole reply arrived',
		cause,
	);
}

function rootCode(error: NodeFailure): string {
	const { cause } = error;
	const inner = types.isNativeError(cause) ? (cause as NodeFailure).code : undefined;
	return error.code ?? inner ?? '';
}

function connectMessage(code: string): string {
	switch (code) {
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `The host name could not be resolved (${code})`;
		case 'UND_ERR_CONNECT_TIMEOUT':
			return 'The connection was not established in time';
		default:
			return `The connection was refused (${code})`;
	}
}
