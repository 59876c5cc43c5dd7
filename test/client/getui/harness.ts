import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
	createGetuiClient,
	createRuntime,
	type GetuiClient,
	type GetuiCredential,
	type Runtime,
} from '../../../client';
import { SleptClock } from '../support/sleptClock';

/** A request as the vendor sees it. */
export interface Seen {
	method: string;
	/** Path and query below `/v2/{appId}`. */
	path: string;
	token: string | undefined;
	body: unknown;
}

export interface Answer {
	status?: number;
	body: unknown;
}

type Handler = (request: Seen) => Answer | undefined;

export const CREDENTIAL: GetuiCredential = {
	appId: 'demoAppId0123456789AAA',
	appKey: 'demoAppKey0123456789AB',
	masterSecret: 'demoMasterSecret98765Z',
};

export const SUCCESS: Answer = { body: { code: 0, msg: 'success' } };

/** A stand-in for the vendor that knows tokens and otherwise answers what a test tells it. */
export interface Vendor {
	url: string;
	runtime: Runtime;
	clock: SleptClock;
	seen: Seen[];
	/** Requests other than those for a token. */
	calls(): Seen[];
	auths(): number;
	/** Makes every token that was issued so far useless. */
	killTokens(): void;
	/** Undefined falls back to plain success. */
	answer(handler: Handler): void;
	client(changes?: Partial<GetuiCredential>): GetuiClient;
	close(): Promise<void>;
}

const DAY_MS = 86_400_000;

export async function startVendor({ lifeMs = DAY_MS } = {}): Promise<Vendor> {
	const seen: Seen[] = [];
	const valid = new Set<string>();
	let issued = 0;
	let handler: Handler = () => undefined;
	const clock = new SleptClock();
	const reply = (request: Seen): Answer => {
		const own = handler(request);
		if (own !== undefined) return own;
		if (request.path === '/auth') {
			issued += 1;
			const token = `token-${issued}`;
			valid.add(token);
			const expire_time = String(Math.floor(clock.now() + lifeMs));
			return { body: { code: 0, msg: 'success', data: { token, expire_time } } };
		}
		if (request.method === 'DELETE' && request.path.startsWith('/auth/')) {
			valid.delete(request.path.slice('/auth/'.length));
			return SUCCESS;
		}
		if (request.token === undefined || !valid.has(request.token)) {
			return { status: 401, body: { code: 10001, msg: 'token is invalid' } };
		}
		return SUCCESS;
	};
	const server = createServer((incoming, outgoing) => {
		void readBody(incoming).then((body) => {
			const path = (incoming.url ?? '').replace(/^\/v2\/[^/]+/, '');
			const { token } = incoming.headers;
			const request = {
				method: incoming.method ?? '',
				path,
				token: typeof token === 'string' ? token : undefined,
				body,
			};
			seen.push(request);
			const { status = 200, body: answered } = reply(request);
			outgoing.writeHead(status, { 'content-type': 'application/json;charset=utf-8' });
			outgoing.end(JSON.stringify(answered));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const runtime = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 } });
	return {
		url,
		runtime,
		clock,
		seen,
		calls: () => seen.filter(({ path }) => path !== '/auth'),
		auths: () => seen.filter(({ path }) => path === '/auth').length,
		killTokens: () => {
			valid.clear();
		},
		answer: (next) => {
			handler = next;
		},
		client: (changes) => createGetuiClient({ ...CREDENTIAL, baseUrl: url, ...changes }, runtime),
		close: async () => {
			await runtime.transport.close();
			await new Promise<void>((resolve) => {
				server.close(() => {
					resolve();
				});
			});
		},
	};
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString('utf8');
	return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** What a call failed with; fails the test when it did not. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
	try {
		await call;
	} catch (error) {
		return error;
	}
	throw new Error('The call was expected to fail');
}
