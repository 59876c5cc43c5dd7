import {
	DEMO_GETUI_APP,
	DEMO_GETUI_BASIC_APP,
	type GetuiSettings,
	type Simulator,
} from '../../simulator';
import { caller, refusalOf, request, signed, tokenOf } from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
beforeAll(async () => {
	sim = await start();
});
beforeEach(() => sim.reset());
afterAll(() => sim.close());

const auth = (body: unknown) => request(sim, 'POST', '/auth', body);
const count = (token?: string) => request(sim, 'GET', '/report/online_user', undefined, token);

describe('auth', () => {
	it('gives a token for a day, its end as text', async () => {
		const { status, body } = await auth(signed(sim));
		expect([status, body.code, body.msg]).toEqual([200, 0, 'success']);
		expect(body.data).toEqual({
			token: expect.stringMatching(/^[0-9a-f]{64}$/),
			expire_time: String(sim.clock.now() + 86_400_000),
		});
		const { token } = body.data as { token: string };
		expect((await count(token)).status).toBe(200);
		sim.clock.advance(86_400_000);
		expect(refusalOf(await count(token))).toEqual([401, 10001]);
	});

	it('signs as the documents compute it, and takes the timestamp as a number too', async () => {
		const body = signed(sim);
		expect((await auth({ ...body, timestamp: Number(body.timestamp) })).code).toBe(0);
		const sample = {
			appId: 'x',
			appKey: 'demoAppKey0123456789AB',
			masterSecret: 'demoMasterSecret98765Z',
			vip: true,
		};
		expect(signed(sim, sample, 1735689600000).sign).toBe(
			'd2be5fe4f804ba8de652a7df836d7b764066de206a32aae2f75f853c54e523e8',
		);
	});

	it.each([
		['sign', 'sign is invalid', { sign: '0'.repeat(64) }],
		['upper-case sign', 'sign is invalid', (s: string) => s.toUpperCase()],
		['appkey', 'appkey is invalid', { appkey: 'other' }],
		['no appkey', 'appkey cannot be null', { appkey: undefined }],
		['old timestamp', 'timestamp is invalid', { timestamp: '1735689600000' }],
		['seconds', 'timestamp is invalid', { timestamp: '1735689600' }],
		['type', 'sign type error', { sign: 5 }],
	])('refuses a wrong %s', async (_name, text, change) => {
		const body = signed(sim);
		const changed = typeof change === 'function' ? { sign: change(body.sign) } : change;
		const answer = await auth({ ...body, ...changed });
		expect([answer.status, answer.code, answer.msg]).toEqual([400, 20001, text]);
	});

	it('allows a hundred calls a minute, refused ones included', async () => {
		for (let i = 0; i < 99; i += 1) await auth({});
		expect((await auth(signed(sim))).code).toBe(0);
		expect(refusalOf(await auth(signed(sim)))).toEqual([401, 10003]);
		sim.clock.advance(60_000);
		expect((await auth(signed(sim))).code).toBe(0);
	});

	it('has a limit a day', async () => {
		sim.getui.app.settings.perDay.auth = 1;
		await tokenOf(sim);
		expect(refusalOf(await auth(signed(sim)))).toEqual([401, 10003]);
	});

	it('revokes a token without asking for one', async () => {
		const token = await tokenOf(sim);
		const revoked = await request(sim, 'DELETE', `/auth/${token}`);
		expect(revoked.body).toEqual({ code: 0, msg: '' });
		expect(refusalOf(await count(token))).toEqual([401, 10001]);
		sim.getui.app.settings.revokeUnknownToken = 'reject';
		expect(refusalOf(await request(sim, 'DELETE', `/auth/${token}`))).toEqual([401, 10001]);
	});

	it('keeps earlier tokens, unless told otherwise', async () => {
		const first = await tokenOf(sim);
		await tokenOf(sim);
		expect((await count(first)).code).toBe(0);
		sim.getui.app.settings.newTokenEndsOld = true;
		await tokenOf(sim);
		expect(refusalOf(await count(first))).toEqual([401, 10001]);
	});
});

describe('every call', () => {
	it('needs a token of this very app', async () => {
		expect(refusalOf(await count())).toEqual([401, 10001]);
		expect(refusalOf(await count('nonsense'))).toEqual([401, 10001]);
		expect(refusalOf(await count(await tokenOf(sim, DEMO_GETUI_BASIC_APP)))).toEqual([401, 10001]);
		const unknown = await request(sim, 'GET', '/report/online_user', undefined, 'x', 'nobody');
		expect(refusalOf(unknown)).toEqual([401, 10001]);
		const login = await request(sim, 'POST', '/auth', signed(sim), undefined, 'nobody');
		expect([login.code, login.msg]).toEqual([20001, 'appId is invalid']);
	});

	it('is refused once all tokens are killed', async () => {
		const token = await tokenOf(sim);
		sim.getui.killTokens();
		expect(refusalOf(await count(token))).toEqual([401, 10001]);
	});

	it.each<[Partial<GetuiSettings>, number, number]>([
		[{ starting: true }, 200, 2],
		[{ busy: true }, 403, 30019],
		[{ blocked: true }, 401, 10002],
		[{ blockedIps: ['127.0.0.1'] }, 401, 10002],
	])('answers as %j asks', async (settings, status, code) => {
		const token = await tokenOf(sim);
		Object.assign(sim.getui.app.settings, settings);
		expect(refusalOf(await count(token))).toEqual([status, code]);
		expect(refusalOf(await auth(signed(sim)))).toEqual([status, code]);
	});

	it('is sent to another host with code 301 and HTTP 200, and served there', async () => {
		const elsewhere = sim.url.replace('127.0.0.1', 'localhost');
		sim.getui.app.settings.hostChange = [`${elsewhere}/getui/v2`];
		const answer = await auth(signed(sim));
		expect([answer.status, answer.code]).toEqual([200, 301]);
		expect(answer.data).toEqual({
			host_list: [{ domain_list: [`${elsewhere}/getui/v2`], priority_gap: 30 }],
			domain_hash: expect.stringMatching(/^[0-9a-f]{32}$/),
		});
		sim.getui.app.settings.hostChange = [`${sim.url}/getui/v2`];
		expect((await auth(signed(sim))).code).toBe(0);
	});

	it('counts against its interface alone, and never answers 429', async () => {
		sim.getui.app.settings.perMinute.anyInterface = 2;
		const token = await tokenOf(sim);
		await count(token);
		await count(token);
		expect(refusalOf(await count(token))).toEqual([401, 10005]);
		expect((await request(sim, 'GET', '/report/push/count', undefined, token)).code).toBe(0);
		sim.clock.advance(60_000);
		expect((await count(token)).code).toBe(0);
	});

	it('has a known path and method, and a JSON body', async () => {
		const token = await tokenOf(sim);
		expect(refusalOf(await request(sim, 'GET', '/nowhere', undefined, token))).toEqual([404, 404]);
		expect(refusalOf(await request(sim, 'PUT', '/push/all', {}, token))).toEqual([405, 405]);
		expect(refusalOf(await request(sim, 'POST', '/push/all', '{', token))).toEqual([200, 1]);
		expect(refusalOf(await request(sim, 'POST', '/push/all', '', token))).toEqual([200, 1]);
		expect(refusalOf(await request(sim, 'POST', '/push/all', '[]', token))).toEqual([400, 20001]);
	});

	it('can be given any code of the tables by a fault', async () => {
		const call = await caller(sim);
		for (const [code, status] of [
			[1, 200],
			[10004, 401],
			[22001, 400],
			[30021, 403],
			[30022, 403],
		]) {
			sim.getui.faults.add({ kind: 'vendorError', code, times: 1 });
			expect(refusalOf(await call('GET', '/report/online_user'))).toEqual([status, code]);
		}
		sim.getui.faults.add({ kind: 'unauthorized', times: 1 });
		expect(refusalOf(await call('GET', '/report/online_user'))).toEqual([401, 10001]);
		sim.getui.faults.add({ kind: 'rateLimited', times: 2 });
		expect(refusalOf(await call('GET', '/report/online_user'))).toEqual([401, 10005]);
		expect(refusalOf(await auth(signed(sim)))).toEqual([401, 10003]);
	});
});

it('refuses what the vendor did not open', async () => {
	const call = await caller(sim, DEMO_GETUI_BASIC_APP);
	const refused: [string, string, number, number][] = [
		['GET', '/user/deviceStatus/x', 403, 30020],
		['POST', '/push/tag', 403, 30003],
		['POST', '/push/fast_custom_tag', 403, 30000],
		['GET', '/task/detail/c/t', 401, 10004],
		['GET', '/report/push/task/t/detail', 403, 30017],
		['GET', '/report/push/count', 403, 30023],
	];
	for (const [method, path, status, code] of refused) {
		expect(refusalOf(await call(method, path))).toEqual([status, code]);
	}
	sim.getui.apps.get(DEMO_GETUI_BASIC_APP.appId)?.settings.features.pop();
	expect(refusalOf(await call('POST', '/user/custom_tag/cid/x', {}))).toEqual([403, 30001]);
});

it('shows its phones on the page under its name', () => {
	const [phone] = sim.getui.addDevices({ count: 1, aliasPrefix: 'user_' });
	expect(phone).toMatchObject({ vendor: 'getui', app: DEMO_GETUI_APP.appId, alias: 'user_1' });
	expect(phone?.id).toMatch(/^[0-9a-f]{32}$/);
});
