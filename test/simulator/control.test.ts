import http from 'node:http';

import type { Simulator } from '../../simulator';
import { APP_AUTH, call, push, start } from './helpers';

let sim: Simulator;
const control = (method: string, path: string, body?: unknown) =>
	call(sim, method, `/__sim/${path}`, body, null);

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
});
afterAll(() => sim.close());

it('adds devices, in bulk or one by one, and shows totals', async () => {
	const bulk = { count: 1000, prefix: 'abc', platforms: ['android', 'ios', 'hmos'] };
	expect((await control('POST', 'jpush/devices', bulk)).body).toMatchObject({ added: 1000 });
	const listed = { devices: [{ id: 'single000001', alias: 'u1', tags: ['a'], online: false }] };
	expect((await control('POST', 'jpush/devices', listed)).body).toMatchObject({ added: 1 });
	expect(sim.jpush.device('single000001')).toMatchObject({ alias: 'u1', online: false });
	expect((await control('POST', 'jpush/devices', { count: 0 })).status).toBe(400);
	await call(sim, 'POST', '/v3/push', push('all'));
	expect((await control('GET', 'state')).body).toMatchObject({
		totals: { phones: 1001, deliveries: 1000, messages: 1, requests: 1 },
		requestsByRoute: { 'jpush push': 1 },
	});
	await control('POST', 'reset');
	expect((await control('GET', 'state')).body).toMatchObject({
		totals: { phones: 0, requests: 0 },
	});
});

it('proves how often each phone got a message', async () => {
	sim.jpush.addDevices([{ id: 'single000001' }, { id: 'single000002' }]);
	const { msg_id: id } = (await call(sim, 'POST', '/v3/push', push('all'))).body;
	expect((await control('GET', `jpush/deliveries?msg_id=${String(id)}`)).body).toEqual({
		msg_id: id,
		targets: 2,
		count: 2,
		withdrawn: false,
		devices: { single000001: 1, single000002: 1 },
	});
	const one = await control('GET', `jpush/deliveries?msg_id=${String(id)}&rid=single000001`);
	expect(one.body).toMatchObject({ count: 1 });
	expect((await control('GET', 'jpush/deliveries?msg_id=1')).status).toBe(404);
});

it('sets faults and lists requests, never with credentials', async () => {
	const fault = { kind: 'status', status: 500, match: { operation: 'tagList' } };
	const { id } = (await control('POST', 'faults', fault)).body;
	expect((await call(sim, 'GET', '/v3/tags')).status).toBe(500);
	expect((await control('GET', 'faults')).body).toMatchObject({ faults: [{ id, hits: 1 }] });
	await control('DELETE', `faults?id=${String(id)}`);
	expect((await call(sim, 'GET', '/v3/tags?x=1')).status).toBe(200);
	const { text, body } = await control('GET', 'requests?limit=1');
	expect(body).toMatchObject({
		total: 2,
		requests: [
			{ vendor: 'jpush', operation: 'tagList', method: 'GET', path: '/v3/tags', status: 200 },
		],
	});
	expect(text).not.toContain(APP_AUTH.slice(6));
	expect((await control('POST', 'faults', { kind: 'x' })).status).toBe(400);
});

it('moves the clock', async () => {
	const before = sim.clock.now();
	await control('POST', 'clock', { advanceMs: 60_000 });
	expect(sim.clock.now()).toBe(before + 60_000);
});

it('counts TCP connections', async () => {
	const before = sim.connections;
	await fetch(`${sim.url}/__sim/state`, { headers: { connection: 'close' } });
	expect(sim.connections - before).toBeLessThanOrEqual(1);
});

describe('a web site that is open in a browser on this machine', () => {
	/** A request as a browser makes it; fetch would not let the headers be set. */
	const browse = (method: string, path: string, headers: Record<string, string>) =>
		new Promise<number | undefined>((resolve, reject) => {
			http
				.request(sim.url + path, { method, headers }, (response) => {
					response.resume();
					resolve(response.statusCode);
				})
				.on('error', reject)
				.end();
		});

	it.each(['evil.example', 'evil.example:80', 'localhost.evil.example', '127.0.0.1.evil.example'])(
		'reads and changes nothing under the name %j that it lets point here',
		async (host) => {
			for (const path of ['/phones', '/__sim/state', '/__sim/events', '/__sim/requests']) {
				expect(await browse('GET', path, { host })).toBe(403);
			}
			expect(await browse('POST', '/__sim/reset', { host })).toBe(403);
		},
	);

	it.each([{ origin: 'https://evil.example' }, { origin: 'null' }])(
		'changes nothing by a form or a script of its own: %j',
		async (headers) => {
			sim.jpush.addDevices([{ id: 'single000001' }]);
			expect(await browse('POST', '/__sim/reset', headers)).toBe(403);
			expect(sim.jpush.device('single000001')).toBeDefined();
		},
	);

	it('is not taken for the page itself, whichever name of this machine it has', async () => {
		const { port } = new URL(sim.url);
		for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
			const host = `${name}:${port}`;
			const own = { host, origin: `http://${host}` };
			expect(await browse('POST', '/__sim/reset', own)).toBe(200);
		}
	});
});

describe('the page', () => {
	it('is served with its parts, and runs no script but its own', async () => {
		const page = await fetch(`${sim.url}/phones`);
		expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
		const html = await page.text();
		const parts = [...html.matchAll(/(?:src|href)="(\/phones\/[^"]+)"/g)].map((match) => match[1]);
		expect(parts.length).toBeGreaterThan(3);
		for (const part of parts) expect((await fetch(`${sim.url}${String(part)}`)).status).toBe(200);
	});

	it('gets a snapshot, then batches, however many deliveries there are', async () => {
		sim.jpush.addDevices({ count: 1000, aliasPrefix: 'user_' });
		const response = await fetch(`${sim.url}/__sim/events`);
		const events = readEvents(response);
		const snapshot = (await events.next()).value;
		expect(snapshot).toMatchObject({ event: 'snapshot', data: { matching: 1000, limit: 60 } });
		await call(sim, 'POST', '/v3/push', push('all'));
		const batch = (await events.next()).value;
		expect(batch).toMatchObject({ event: 'batch', data: { totals: { deliveries: 1000 } } });
		expect((batch?.data.phones as unknown[]).length).toBe(60);
		await events.return(undefined);
	});

	it('narrows to a filter', async () => {
		sim.jpush.addDevices({ count: 20, aliasPrefix: 'user_' });
		const events = readEvents(await fetch(`${sim.url}/__sim/events?filter=USER_7`));
		expect((await events.next()).value).toMatchObject({ data: { matching: 1 } });
		await events.return(undefined);
	});
});

interface PageEvent {
	event: string;
	data: Record<string, unknown>;
}

async function* readEvents(response: Response): AsyncGenerator<PageEvent, void> {
	let text = '';
	for await (const chunk of response.body ?? []) {
		text += Buffer.from(chunk).toString();
		for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
			const [name = '', data = ''] = text.slice(0, end).split('\n');
			text = text.slice(end + 2);
			yield {
				event: name.replace('event: ', ''),
				data: JSON.parse(data.replace('data: ', '')) as Record<string, unknown>,
			};
		}
	}
}
