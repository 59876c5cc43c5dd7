import type { Simulator } from '../../simulator';
import { start } from './helpers';
import { ADMIN, fault, maxim, notifyBody, outcome, taskOf } from './maximHelpers';

let sim: Simulator;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.maxim.addDevices([
		{ id: 'token1', alias: 'alias1', tags: ['beijing'] },
		{ id: 'token2', platform: 'ios', tags: ['shanghai'], mobile: '13800000000' },
		{ id: 'token3', brand: 'xiaomi', online: false },
	]);
});
afterAll(() => sim.close());

const send = (body: unknown = notifyBody(), headers = {}) =>
	maxim(sim, 'POST', '/push/notify', body, headers);

describe('the token', () => {
	it.each<[string, Record<string, string | null>, number]>([
		['no app', { app_id: null }, 40000],
		['an unknown app', { app_id: 'nobody' }, 40000],
		['no token', { 'access-token': null }, 10003],
		['an empty token', { 'access-token': '' }, 10003],
		['a wrong token', { 'access-token': `${ADMIN}x` }, 10008],
		['an unknown user', { user_id: '1' }, 10000],
		['a user that is no number', { user_id: 'x' }, 10002],
		['a user beyond int64', { user_id: '9223372036854775808' }, 10002],
		['an unknown group', { group_id: '1' }, 20001],
	])('%s: refused under HTTP 200', async (_name, headers, code) => {
		const answer = await send(notifyBody(), headers);
		expect(outcome(answer)).toEqual([200, code]);
		expect(answer.body).toMatchObject({ data: null, message: expect.any(String) as string });
		expect(sim.maxim.deliveries()).toBe(0);
	});

	it('acts as a user or for a group', async () => {
		const userId = sim.maxim.userIdOf('token1') ?? '';
		expect(outcome(await send(notifyBody(), { user_id: userId }))).toEqual([200, 200]);
		expect(outcome(await send(notifyBody(), { group_id: '2306414607729' }))).toEqual([200, 200]);
	});

	it('can be refused by status instead', async () => {
		sim.maxim.app.settings.refusedToken = 'status';
		const answer = await send(notifyBody(), { 'access-token': 'x' });
		expect([answer.status, answer.text]).toEqual([401, '']);
	});
});

describe('the app', () => {
	it.each([
		['pushEnabled', false, 12006],
		['licence', 'invalid', 30021],
		['licence', 'expired', 30022],
	])('%s=%s', async (name, value, code) => {
		Object.assign(sim.maxim.app.settings, { [name]: value });
		expect(outcome(await send())).toEqual([200, code]);
		const read = await maxim(sim, 'GET', '/push/certificate?provider=1');
		expect(outcome(read)).toEqual([200, code]);
	});

	it('may have a limit of calls, after which the clock has to move on', async () => {
		sim.maxim.app.settings.requestsPerSecond = 2;
		await send();
		await send();
		const refused = await send();
		expect([refused.status, refused.text]).toEqual([429, '']);
		sim.clock.advance(1000);
		expect(outcome(await send())).toEqual([200, 200]);
	});
});

describe('what never reaches an operation', () => {
	it('is refused by status, or as a bad parameter', async () => {
		expect((await maxim(sim, 'GET', '/push/nothing')).status).toBe(404);
		expect((await maxim(sim, 'GET', '/push/notify')).status).toBe(405);
		expect((await send(notifyBody(), { 'content-type': 'text/plain' })).status).toBe(415);
		expect(outcome(await send('{"audience":'))).toEqual([200, 10002]);
		expect(outcome(await send('[]'))).toEqual([200, 10002]);
	});

	it('faults speak the vendor’s words', async () => {
		for (const code of [10001, 10005, 10009, 10011, 12001, 20000, 20025, 30023]) {
			fault(sim, { kind: 'vendorError', code });
			expect(outcome(await send())).toEqual([200, code]);
		}
		fault(sim, { kind: 'rateLimited', resetSeconds: 3 });
		const limited = await send();
		expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
		fault(sim, { kind: 'unauthorized' });
		expect(outcome(await send())).toEqual([200, 10008]);
		expect(sim.maxim.deliveries()).toBe(0);
	});
});

describe('certificates', () => {
	const read = (query: string) => maxim(sim, 'GET', `/push/certificate?${query}`);

	it('are read by provider and environment, production by default', async () => {
		expect((await read('provider=3')).body).toEqual({
			code: 200,
			data: expect.objectContaining({ name: 'xiaomi_prod', certificate: null }) as object,
			message: null,
		});
		expect((await read('provider=1&environment=0')).body.data).toMatchObject({ name: 'apns_dev' });
		expect((await read('provider=2&environment=0')).body).toMatchObject({ code: 200, data: null });
		sim.maxim.app.settings.missingCertificate = 'error';
		expect(outcome(await read('provider=2&environment=0'))).toEqual([200, 10002]);
	});

	it.each(['', 'provider=0', 'provider=8', 'provider=x', 'provider=1&environment=2'])(
		'refuses "%s"',
		async (query) => {
			expect(outcome(await read(query))).toEqual([200, 10002]);
		},
	);
});

describe('ids', () => {
	it('are bare numbers beyond 2^53, in and out', async () => {
		const answer = await send();
		expect(answer.text).toContain('"task_id":9007199254740993');
		const list = `{"list":[9007199254740993,1]}`;
		const detail = await maxim(sim, 'POST', '/push/task/detail', list);
		expect(detail.text).toContain('"task_id":9007199254740993');
		expect((detail.body.data as unknown[]).length).toBe(1);
		expect(taskOf(answer)).toBe('9007199254740993');
	});

	it.each([{}, { list: null }, { list: 1 }, { list: ['1'] }, { list: [1.5] }, { list: [], x: 1 }])(
		'task/detail refuses %j',
		async (body) => {
			expect(outcome(await maxim(sim, 'POST', '/push/task/detail', body))).toEqual([200, 10002]);
		},
	);

	it('unknown tasks may come as zeros, and a call may be limited', async () => {
		Object.assign(sim.maxim.app.settings, { unknownTask: 'zero', maxTaskIds: 1 });
		const one = await maxim(sim, 'POST', '/push/task/detail', { list: [5] });
		expect(one.body.data).toEqual([expect.objectContaining({ task_id: 5, oppo_sent: 0 })]);
		const two = await maxim(sim, 'POST', '/push/task/detail', { list: [5, 6] });
		expect(outcome(two)).toEqual([200, 10002]);
	});
});
