import { lookup } from 'node:dns';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

import {
	createTransport,
	ExchangeError,
	type Transport,
	type TransportLimits,
} from '../../../client/core/transport';
import { OwnTime } from '../support/ownTime';

type Handler = http.RequestListener;

const open: Array<() => void> = [];

/** A real server on a free port of this machine; closed after the test. */
async function listen(server: http.Server): Promise<string> {
	const sockets = new Set<net.Socket>();
	server.on('connection', (socket) => sockets.add(socket));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	open.push(() => {
		server.close();
		for (const socket of sockets) socket.destroy();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serve(handler: Handler): Promise<string> {
	return await listen(http.createServer(handler));
}

function use(transport: Transport): Transport {
	open.push(() => void transport.close());
	return transport;
}

const get = (url: string) => ({ method: 'GET' as const, url: new URL(url), headers: {} });

async function failureOf(exchange: Promise<unknown>): Promise<ExchangeError> {
	const error: unknown = await exchange.then(
		() => new Error('It succeeded'),
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof ExchangeError)) throw error;
	return error;
}

afterEach(() => {
	for (const close of open.splice(0)) close();
});

test('keeps connections open and never opens more than it may', async () => {
	const sockets = new Set<unknown>();
	const url = await serve((request, response) => {
		sockets.add(request.socket);
		setTimeout(() => response.end('{}'), 5);
	});
	const transport = use(createTransport({ connections: 3 }));
	await Promise.all(Array.from({ length: 60 }, async () => await transport.exchange(get(url))));
	expect(sockets.size).toBeLessThanOrEqual(3);
});

const noAnswer: Handler = () => undefined;
const halfAnswer: Handler = (_request, response) =>
	void response.writeHead(200, { 'content-length': '100' }).write('{');

test.each<[string, Handler, TransportLimits]>([
	['no answer at all', noAnswer, { totalMs: 300 }],
	['no answer at all', noAnswer, { replyMs: 300 }],
	['an answer that stops half way', halfAnswer, { totalMs: 300 }],
	['an answer that stops half way', halfAnswer, { replyMs: 300 }],
])('gives up on %s', async (_name, handler, limits) => {
	const url = await serve(handler);
	const transport = use(createTransport(limits));
	expect(await failureOf(transport.exchange(get(url)))).toMatchObject({
		kind: 'timeout',
		delivery: 'unknown',
	});
});

test('stops reading a reply that is too large', async () => {
	const url = await serve((_request, response) => response.end('x'.repeat(100_000)));
	const transport = use(createTransport({ replyBytes: 10_000 }));
	expect(await failureOf(transport.exchange(get(url)))).toMatchObject({
		kind: 'tooLarge',
		delivery: 'unknown',
	});
});

test('knows that a refused connection brought nothing to the vendor', async () => {
	const server = net.createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await new Promise((resolve) => server.close(resolve));
	const transport = use(createTransport());
	expect(await failureOf(transport.exchange(get(url)))).toMatchObject({
		kind: 'connect',
		delivery: 'notSent',
	});
});

test('does not know what became of a request when the connection is cut after it', async () => {
	const url = await serve((request) => request.socket.destroy());
	const transport = use(createTransport());
	expect(await failureOf(transport.exchange(get(url)))).toMatchObject({
		kind: 'reset',
		delivery: 'unknown',
	});
});

test('an abort ends an open request within a second, and is not even sent when it came before', async () => {
	let requests = 0;
	const controller = new AbortController();
	let sinceStop: OwnTime | undefined;
	const url = await serve(() => {
		requests += 1;
		sinceStop = new OwnTime();
		controller.abort();
	});
	const transport = use(createTransport());
	expect(await failureOf(transport.exchange(get(url), controller.signal))).toMatchObject({
		kind: 'cancelled',
		delivery: 'unknown',
	});
	expect(sinceStop?.end()).toBeLessThan(1000);
	expect(await failureOf(transport.exchange(get(url), controller.signal))).toMatchObject({
		kind: 'cancelled',
		delivery: 'notSent',
	});
	expect(requests).toBe(1);
});

test("asks the host's egress filter before it connects, and resolves names through it", async () => {
	let requests = 0;
	const url = await serve((_request, response) => {
		requests += 1;
		response.end('{}');
	});
	const looked: string[] = [];
	const transport = use(
		createTransport(
			{},
			{
				refusal: async (target) => (target.pathname === '/no' ? 'not this way' : undefined),
				lookup: (hostname, options, callback) => {
					looked.push(hostname);
					lookup(hostname, { ...options, family: 4 }, callback as never);
				},
			},
		),
	);
	expect(await failureOf(transport.exchange(get(`${url}/no`)))).toMatchObject({
		kind: 'refused',
		delivery: 'notSent',
		message: 'not this way',
	});
	expect(requests).toBe(0);
	await transport.exchange(get(url.replace('127.0.0.1', 'localhost')));
	expect(requests).toBe(1);
	expect(looked).toEqual(['localhost']);
});

test('a redirection is handed back and not followed, so that no key reaches another host', async () => {
	let reached = 0;
	const other = await serve((_request, response) => {
		reached += 1;
		response.end('{}');
	});
	const url = await serve((_request, response) => {
		response.writeHead(307, { location: other }).end();
	});
	const reply = await use(createTransport()).exchange(get(url));
	expect(reply).toMatchObject({ status: 307, text: '' });
	expect(reached).toBe(0);
});

describe('proxy variables', () => {
	const before = { ...process.env };

	afterEach(() => {
		process.env = { ...before };
	});

	/** A proxy that leads every tunnel to the server at `url`. */
	async function listenAsProxy(url: string): Promise<string[]> {
		const tunnels: string[] = [];
		const proxy = http.createServer((request, response) => {
			tunnels.push(request.url ?? '');
			response.end('{"through":"proxy"}');
		});
		proxy.on('connect', (request, socket: net.Socket, head: Buffer) => {
			tunnels.push(request.url ?? '');
			const onward = net.connect(Number(new URL(url).port), '127.0.0.1', () => {
				socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
				onward.write(head);
				onward.pipe(socket).pipe(onward);
			});
			open.push(() => onward.destroy());
		});
		process.env.HTTP_PROXY = await listen(proxy);
		return tunnels;
	}

	test('lead requests through the proxy, except where NO_PROXY says otherwise', async () => {
		const url = await serve((_request, response) => response.end('{}'));
		const tunnels = await listenAsProxy(url);
		process.env.NO_PROXY = 'direct.invalid';
		const transport = use(createTransport());
		await transport.exchange(get('http://vendor.invalid/'));
		expect(tunnels).toEqual(['vendor.invalid:80']);
		const failure = await failureOf(transport.exchange(get('http://direct.invalid/')));
		expect(failure).toMatchObject({ kind: 'connect' });
		expect(tunnels).toHaveLength(1);
	});

	test('leave requests to this machine alone, which the proxy would send to its own', async () => {
		const url = await serve((_request, response) => response.end('{}'));
		const tunnels = await listenAsProxy(url);
		const transport = use(createTransport());
		for (const host of ['127.0.0.1', 'localhost']) {
			await transport.exchange(get(url.replace('127.0.0.1', host)));
		}
		expect(tunnels).toEqual([]);
	});
});
