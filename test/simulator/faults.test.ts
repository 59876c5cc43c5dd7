import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultSpec, Simulator } from '../../simulator';
import { APP_AUTH, call, push, refusal, start } from './helpers';

let sim: Simulator;
const BODY = push({ registration_id: ['1507bfd3f7c00000001'] }, { options: { sendno: 5 } });
const send = () => call(sim, 'POST', '/v3/push', BODY);

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.jpush.addDevices({ count: 1 });
});
afterAll(() => sim.close());

function add(fault: FaultSpec) {
	return sim.jpush.faults.add({ times: 1, match: { operation: 'push' }, ...fault });
}

/** What became of a call: the error's name or the HTTP status, and how many phones were reached. */
async function outcome(signal?: AbortSignal): Promise<[string | number, number]> {
	const result = await fetch(`${sim.url}/v3/push`, {
		method: 'POST',
		headers: { authorization: APP_AUTH, 'content-type': 'application/json' },
		body: JSON.stringify(BODY),
		signal,
	})
		.then(async (response) => {
			await response.text();
			return response.status;
		})
		.catch((error: unknown) => (error as Error).name);
	return [result, sim.jpush.deliveries()];
}

it.each<[FaultSpec, string | number, number]>([
	[{ kind: 'reset' }, 'TypeError', 0],
	[{ kind: 'resetAfter' }, 'TypeError', 1],
	[{ kind: 'resetDuring' }, 'TypeError', 1],
	[{ kind: 'slow', delayMs: 20 }, 200, 1],
	[{ kind: 'status', status: 503 }, 503, 0],
	[{ kind: 'status', status: 502, when: 'after' }, 502, 1],
	[{ kind: 'html200' }, 200, 0],
	[{ kind: 'emptyBody' }, 200, 1],
	[{ kind: 'invalidJson' }, 200, 1],
	[{ kind: 'noContentType' }, 200, 1],
	[{ kind: 'chunked' }, 200, 1],
	[{ kind: 'unauthorized' }, 401, 0],
	[{ kind: 'rateLimited' }, 429, 0],
])('%j', async (fault, result, deliveries) => {
	add(fault);
	expect(await outcome()).toEqual([result, deliveries]);
	expect(await outcome()).toEqual([200, deliveries + 1]);
});

it.each<[FaultSpec, number]>([
	[{ kind: 'stall' }, 0],
	[{ kind: 'stall', when: 'after' }, 1],
	[{ kind: 'slow', delayMs: 60_000 }, 1],
])('no answer to wait for: %j', async (fault, deliveries) => {
	const armed = add(fault);
	const giveUp = new AbortController();
	const call = outcome(giveUp.signal);
	await until(() => armed.hits === 1 && sim.jpush.deliveries() === deliveries);
	expect(await Promise.race([call, sleep(100, 'no answer')])).toBe('no answer');
	giveUp.abort();
	expect(await call).toEqual(['AbortError', deliveries]);
	expect(await outcome()).toEqual([200, deliveries + 1]);
});

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await sleep(5);
}

it('speaks the vendor’s own errors', async () => {
	add({ kind: 'vendorError', code: 1030 });
	expect(refusal(await send())).toEqual([503, 1030]);
	add({ kind: 'rateLimited', resetSeconds: 7 });
	const limited = await send();
	expect(refusal(limited)).toEqual([429, 2002]);
	expect(limited.headers.get('x-rate-limit-reset')).toBe('7');
	add({ kind: 'unauthorized', match: { path: '^/v3/schedules' } });
	expect(refusal(await call(sim, 'GET', '/v3/schedules'))).toEqual([401, 8101]);
});

it('can leave out the body or the content type, send HTML, or pieces', async () => {
	add({ kind: 'status', status: 502, body: 'empty' });
	expect((await send()).text).toBe('');
	add({ kind: 'status', status: 502 });
	expect((await send()).headers.get('content-type')).toBe('text/html');
	add({ kind: 'noContentType' });
	expect((await send()).headers.get('content-type')).toBeNull();
	sim.jpush.addDevices([{ id: '1507bfd3f7c00000002', tags: ['深圳深圳深圳'] }]);
	add({ kind: 'chunked', match: { operation: 'tagList' } });
	expect((await call(sim, 'GET', '/v3/tags')).body).toEqual({ tags: ['深圳深圳深圳'] });
	add({ kind: 'hugeBody', megabytes: 3 });
	expect((await send()).text.length).toBeGreaterThan(3 * 1024 * 1024);
});

it('hits the nth call, by method and path, and counts', async () => {
	const fault = sim.jpush.faults.add({
		kind: 'status',
		status: 500,
		nth: 2,
		match: { path: '^/v3/push$', method: 'POST', vendor: 'jpush' },
	});
	const seen = [await send(), await send(), await send()].map((answer) => answer.status);
	expect(seen).toEqual([200, 500, 200]);
	expect(fault).toMatchObject({ seen: 3, hits: 1 });
	expect(sim.jpush.requests.map((record) => record.fault)).toEqual([
		undefined,
		'status',
		undefined,
	]);
});

it('hits by chance, the same calls for the same seed', async () => {
	const run = async () => {
		sim.reset();
		sim.jpush.addDevices({ count: 1 });
		sim.jpush.faults.add({ kind: 'status', status: 500, probability: 0.5, seed: 42 });
		const seen = [];
		for (let i = 0; i < 20; i += 1) seen.push((await send()).status);
		return seen;
	};
	const first = await run();
	expect(new Set(first)).toEqual(new Set([200, 500]));
	expect(await run()).toEqual(first);
});

it('refuses an unknown kind', () => {
	expect(() => sim.jpush.faults.add({ kind: 'nonsense' as 'reset' })).toThrow('unknown fault kind');
});
