import { DEMO_MAXIM_PASSWORD, type Simulator } from '../../simulator';
import { start } from './helpers';
import { maxim, notifyBody, outcome } from './maximHelpers';

let sim: Simulator;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.maxim.addDevices([{ id: 'token1', tags: ['old'], mobile: '13800000000' }]);
});
afterAll(() => sim.close());

/** Calls as the user of `token1`, by an administrator's token. */
const asUser = (method: string, path: string, body?: unknown) =>
	maxim(sim, method, path, body, { user_id: sim.maxim.userIdOf('token1') ?? '' });
const logIn = (path: string, body: unknown) =>
	maxim(sim, 'POST', path, body, { 'access-token': null });
const register = (body: Record<string, unknown>) => logIn('/user/register/push', body);
const token = async () => {
	const body = { name: 'user_token1', password: DEMO_MAXIM_PASSWORD };
	const { data } = (await logIn('/token/user', body)).body;
	return (data as { token: string }).token;
};

describe('tokens of users', () => {
	it('come by name, id or any login name, and are theirs alone', async () => {
		const password = DEMO_MAXIM_PASSWORD;
		const id = Number(sim.maxim.userIdOf('token1'));
		const { body } = await logIn('/token/user', { name: 'user_token1', password });
		expect(body.data).toMatchObject({ user_id: id, push_token: null, encrypt_type: 0 });
		expect(outcome(await logIn('/token/id', { user_id: id, password }))).toEqual([200, 200]);
		const login = { login_name: '13800000000', password, device_guid: 'guid-1' };
		const first = (await logIn('/token/login', login)).body.data as { push_token: string };
		expect(first.push_token).toEqual(expect.any(String));
		expect((await logIn('/token/login', login)).body.data).toMatchObject({
			push_token: first.push_token,
		});
		expect(sim.maxim.device(first.push_token)?.tags.has('old')).toBe(true);
		const headers = { 'access-token': await token() };
		const own = await maxim(sim, 'GET', '/user/settings', undefined, headers);
		expect(own.body.data).toMatchObject({ user_id: id });
		const push = await maxim(sim, 'POST', '/push/notify', notifyBody(), headers);
		expect(outcome(push)).toEqual([200, 10010]);
		const other = { ...headers, user_id: String(id) };
		expect(outcome(await maxim(sim, 'GET', '/user/settings', undefined, other))).toEqual([
			200, 10010,
		]);
	});

	it('certificates may be theirs to read', async () => {
		const headers = { 'access-token': await token() };
		const read = () => maxim(sim, 'GET', '/push/certificate?provider=1', undefined, headers);
		expect(outcome(await read())).toEqual([200, 10010]);
		sim.maxim.app.settings.certificateForUsers = true;
		expect(outcome(await read())).toEqual([200, 200]);
	});

	it('expire with 402', async () => {
		const headers = { 'access-token': await token() };
		sim.clock.advance(31 * 86_400_000);
		expect(outcome(await maxim(sim, 'GET', '/user/settings', undefined, headers))).toEqual([
			200, 402,
		]);
	});

	it('are refused for a wrong name, id or password', async () => {
		expect(outcome(await logIn('/token/user', { name: 'x', password: 'x' }))).toEqual([200, 10000]);
		expect(outcome(await logIn('/token/id', { user_id: 1, password: 'x' }))).toEqual([200, 10000]);
		const wrong = { name: 'user_token1', password: 'x' };
		expect(outcome(await logIn('/token/user', wrong))).toEqual([200, 10010]);
		expect(outcome(await logIn('/token/user', { name: 'user_token1' }))).toEqual([200, 10002]);
	});
});

describe('registration', () => {
	it('makes a user with a device that pushes reach', async () => {
		const { data } = (await register({ username: '\u5f20\u4e09_1', password: 'p', alias: 'a1' }))
			.body;
		const { push_token: pushToken } = data as { push_token: string };
		expect(data).toMatchObject({ no_push: false, user_id: expect.any(Number) as number });
		await maxim(sim, 'POST', '/push/notify', notifyBody({ alias: ['a1'] }));
		expect(sim.maxim.device(pushToken)?.received).toBe(1);
	});

	it('takes a push token nobody else has', async () => {
		const own = { username: 'u1', password: 'p', push_token: 'own-token', device_guid: 'g' };
		expect((await register(own)).body.data).toMatchObject({ push_token: 'own-token' });
		expect(outcome(await register({ ...own, username: 'u2' }))).toEqual([200, 10002]);
	});

	it.each(['', '123', 'mta_1', 'maxim1', 'a b', 'a-b'])(
		'refuses the name "%s"',
		async (username) => {
			expect(outcome(await register({ username, password: 'p' }))).toEqual([200, 10002]);
		},
	);

	it('refuses a name that is taken, and one user too many', async () => {
		await register({ username: 'u1', password: 'p' });
		expect(outcome(await register({ username: 'u1', password: 'p' }))).toEqual([200, 10004]);
		sim.maxim.app.settings.maxUsers = 2;
		expect(outcome(await register({ username: 'u2', password: 'p' }))).toEqual([200, 30023]);
	});
});

it('user operations need a user', async () => {
	expect(outcome(await maxim(sim, 'GET', '/user/push/tag'))).toEqual([200, 10000]);
});

it('aliases are bound to all devices of a user, or to one', async () => {
	expect((await asUser('POST', '/user/push/alias', { alias: 'a1' })).body.data).toBe(true);
	expect(sim.maxim.device('token1')?.alias).toBe('a1');
	const one = { alias: 'a2', push_token: 'token1' };
	expect(outcome(await asUser('POST', '/user/push/alias', one))).toEqual([200, 200]);
	expect(sim.maxim.device('token1')?.alias).toBe('a2');
	const other = { alias: 'a2', push_token: 'nobody' };
	expect(outcome(await asUser('POST', '/user/push/alias', other))).toEqual([200, 10002]);
	expect(outcome(await asUser('POST', '/user/push/alias', {}))).toEqual([200, 10002]);
});

it('tags are listed, added, removed with a body in DELETE, and cleared', async () => {
	const list = async () => (await asUser('GET', '/user/push/tag')).body.data;
	expect((await asUser('POST', '/user/push/tag', { tags: ['t1', '\u6df1\u5733'] })).body.data).toBe(
		true,
	);
	expect(await list()).toEqual(['old', 't1', '\u6df1\u5733']);
	await asUser('DELETE', '/user/push/tag', { tags: ['t1', 'none'] });
	expect(await list()).toEqual(['old', '\u6df1\u5733']);
	expect(sim.maxim.device('token1')?.tags.has('t1')).toBe(false);
	expect(outcome(await asUser('DELETE', '/user/push/tag', {}))).toEqual([200, 10002]);
	await asUser('DELETE', '/user/push/tag/all');
	expect(await list()).toEqual([]);
});

it('tags may be limited, and may be replaced', async () => {
	Object.assign(sim.maxim.app.settings, { maxTags: 2, maxTagLength: 3 });
	const post = (...tags: string[]) => asUser('POST', '/user/push/tag', { tags });
	expect(outcome(await post('long'))).toEqual([200, 10002]);
	expect(outcome(await post('a', 'b'))).toEqual([200, 10002]);
	sim.maxim.app.settings.tagPost = 'replace';
	await post('a', 'b');
	expect((await asUser('GET', '/user/push/tag')).body.data).toEqual(['a', 'b']);
});

it('switches come in the query; pushes can be turned off', async () => {
	for (const query of ['', '?value=', '?value=1']) {
		expect(outcome(await asUser('POST', `/user/push${query}`))).toEqual([200, 10002]);
	}
	await asUser('PUT', '/user/push?value=true');
	await asUser('POST', '/user/push/detail?value=true');
	await asUser('POST', '/user/push/limit?no_push_start_hour=22&no_push_end_hour=7');
	await asUser('POST', '/user/push/nickname?value=Nick');
	expect((await asUser('GET', '/user/settings')).body.data).toMatchObject({
		no_push: true,
		no_push_detail: true,
		no_push_start_hour: 22,
		no_push_end_hour: 7,
		push_nick_name: 'Nick',
		push_token: 'token1',
	});
	const hours = '/user/push/limit?no_push_start_hour=24&no_push_end_hour=7';
	expect(outcome(await asUser('POST', hours))).toEqual([200, 10002]);
	await maxim(sim, 'POST', '/push/notify', notifyBody());
	expect(sim.maxim.deliveries()).toBe(0);
	await asUser('POST', '/user/settings', { no_push: false, vibratory: true });
	await maxim(sim, 'POST', '/push/notify', notifyBody());
	expect(sim.maxim.deliveries()).toBe(1);
	expect(outcome(await asUser('PUT', '/user/settings', { auth_mode: 4 }))).toEqual([200, 10002]);
});

it('the badge counts on from what is set', async () => {
	await asUser('POST', '/user/push/badge', { badge: 5 });
	await maxim(sim, 'POST', '/push/notify', notifyBody());
	expect(sim.maxim.device('token1')?.badge).toBe(6);
	expect(outcome(await asUser('POST', '/user/push/badge', { badge: '5' }))).toEqual([200, 10002]);
});

describe('devices', () => {
	const bind = (rest: Record<string, unknown> = {}) =>
		asUser('POST', '/user/token/bind', {
			device_sn: 1,
			device_token: 'maker-token',
			notifier_name: 'meizu_prod',
			...rest,
		});

	it('are bound to a maker’s service and reached over it', async () => {
		expect((await bind()).body.data).toBe(true);
		sim.maxim.setOnline('token1', false);
		expect((await asUser('GET', '/user/online_status')).body.data).toEqual({ online: false });
		await maxim(sim, 'POST', '/push/notify', notifyBody());
		expect(sim.maxim.device('token1')).toMatchObject({ received: 1, brand: 'meizu' });
		expect((await asUser('POST', '/user/token/unbind?deviceSn=1')).body.data).toEqual({});
		await maxim(sim, 'POST', '/push/notify', notifyBody());
		expect(sim.maxim.device('token1')?.received).toBe(1);
		expect(outcome(await bind({ device_sn: 9 }))).toEqual([200, 10002]);
		expect(outcome(await bind({ notifier_name: 'x' }))).toEqual([200, 10002]);
		expect(outcome(await asUser('POST', '/user/token/unbind?device_sn=1'))).toEqual([200, 10002]);
	});

	it('are listed in pages and removed', async () => {
		const login = { name: 'user_token1', password: DEMO_MAXIM_PASSWORD, device_guid: 'g2' };
		await logIn('/token/user', login);
		const first = (await asUser('GET', '/user/device/list?limit=1')).body;
		expect(first).toMatchObject({ code: 200, cursor: '1', version: expect.any(Number) as number });
		expect(first.data).toEqual([
			{
				user_id: Number(sim.maxim.userIdOf('token1')),
				device_sn: 1,
				platform: 2,
				user_agent: 'simulator',
			},
		]);
		const last = (await asUser('GET', '/user/device/list?cursor=1')).body;
		expect(last).not.toHaveProperty('cursor');
		expect(last.data).toEqual([expect.objectContaining({ device_sn: 2 })]);
		const second = sim.maxim.devices()[1]?.id ?? '';
		await asUser('DELETE', '/user/device/remove?device_sn=2');
		await maxim(sim, 'POST', '/push/notify', notifyBody());
		expect(sim.maxim.device(second)?.received).toBe(0);
		expect(outcome(await asUser('POST', '/user/device/remove?device_sn=2'))).toEqual([200, 10002]);
	});
});

it('phones come over the control API and show on the phones page', async () => {
	const response = await fetch(`${sim.url}/__sim/maxim/devices`, {
		method: 'POST',
		body: JSON.stringify({ count: 3, aliasPrefix: 'user_' }),
	});
	expect(await response.json()).toMatchObject({
		added: 3,
		ids: ['mxpt000000000001', expect.any(String), expect.any(String)],
	});
	expect(sim.frame.registry.phones.filter((phone) => phone.vendor === 'maxim').length).toBe(4);
});
