import { DEMO_GETUI_BASIC_APP, type Phone, type Simulator } from '../../simulator';
import { caller, refusalOf, type Caller } from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;
let phones: Phone[];
let a = '';
let b = '';

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	phones = sim.getui.addDevices({ count: 12, platforms: ['android', 'ios'] });
	[a = '', b = ''] = phones.map(({ id }) => id);
	call = await caller(sim);
});
afterAll(() => sim.close());

const DONE = { code: 0, msg: 'success' };
const bind = (...pairs: [string, string][]) =>
	call('POST', '/user/alias', { data_list: pairs.map(([cid, alias]) => ({ cid, alias })) });

describe('aliases', () => {
	it('bind, read both ways, and move with a new binding', async () => {
		expect((await bind([a, 'user_1'], [b, '用户_1'])).body).toEqual(DONE);
		expect((await call('GET', `/user/alias/cid/${a}`)).data).toEqual({ alias: 'user_1' });
		const chinese = encodeURIComponent('用户_1');
		expect((await call('GET', `/user/cid/alias/${chinese}`)).data).toEqual({ cid: [b] });
		await bind([a, '用户_1']);
		expect((await call('GET', `/user/cid/alias/${chinese}`)).data).toEqual({ cid: [b, a] });
		expect((await call('GET', '/user/cid/alias/user_1')).data).toEqual({ cid: [] });
	});

	it('unbind pairs with a body, or everything of an alias without one', async () => {
		await bind([a, 'x'], [b, 'x']);
		const list = { data_list: [{ cid: a, alias: 'x' }] };
		expect((await call('DELETE', '/user/alias', list)).body).toEqual(DONE);
		expect((await call('GET', '/user/cid/alias/x')).data).toEqual({ cid: [b] });
		expect((await call('DELETE', '/user/alias/x')).body).toEqual(DONE);
		expect((await call('GET', `/user/alias/cid/${b}`)).data).toEqual({ alias: '' });
		// An empty alias makes it the call with a body, which is missing.
		expect(refusalOf(await call('DELETE', '/user/alias/'))).toEqual([200, 1]);
	});

	it('have at most ten cids, and a call that would make it more binds nothing', async () => {
		const pairs = phones.map(({ id }): [string, string] => [id, 'full']);
		expect((await bind(...pairs.slice(0, 10))).code).toBe(0);
		const over = await bind([a, 'other'], [phones[10]?.id ?? '', 'full'], [b, 'full']);
		expect(over.code).toBe(0);
		const refused = await bind([a, 'full'], [phones[11]?.id ?? '', 'free']);
		expect([refused.code, refused.msg]).toEqual([20001, 'alias is invalid']);
		expect(sim.getui.device(phones[11]?.id ?? '')?.alias).toBeNull();
	});

	it.each([
		['alias is invalid', 'a b'],
		['alias is invalid', 'me@example.com'],
		['alias size over limit', 'x'.repeat(40)],
		['alias can not be empty', ''],
	])('%s: %j', async (text, alias) => {
		const answer = await bind([a, alias]);
		expect([answer.status, answer.code, answer.msg]).toEqual([400, 20001, text]);
	});

	it('refuses lists that are too long, repeat a cid or name an unknown one', async () => {
		const many = Array.from({ length: 1001 }, (_, i): [string, string] => [`c${i}`, 'x']);
		expect((await bind(...many)).msg).toBe('data_list size over limit');
		expect((await bind([a, 'x'], [a, 'y'])).msg).toBe('contains duplicate cid');
		expect((await bind(['nobody', 'x'])).msg).toBe('target user is invalid');
		expect((await call('POST', '/user/alias', {})).msg).toBe('data_list cannot be null');
		expect((await call('POST', '/user/alias', { data_list: [], x: 1 })).code).toBe(20001);
	});

	it('answers empty queries as set', async () => {
		sim.getui.app.settings.emptyQuery = 'absent';
		expect((await call('GET', `/user/alias/cid/${a}`)).body).toEqual(DONE);
		sim.getui.app.settings.emptyQuery = 'reject';
		expect(refusalOf(await call('GET', `/user/custom_tag/cid/${a}`))).toEqual([400, 20001]);
		sim.getui.app.settings.unbindMismatch = 'reject';
		const list = { data_list: [{ cid: a, alias: 'x' }] };
		expect(refusalOf(await call('DELETE', '/user/alias', list))).toEqual([400, 20001]);
	});
});

describe('tags', () => {
	const replace = (tags: string[], cid = a) =>
		call('POST', `/user/custom_tag/cid/${cid}`, { custom_tag: tags });

	it('are replaced once a day, and read as one text', async () => {
		expect((await replace(['tag1', 'tag2'])).body).toEqual(DONE);
		const read = () => call('GET', `/user/custom_tag/cid/${a}`);
		expect((await read()).data).toEqual({ [a]: ['tag1 tag2'] });
		expect(refusalOf(await replace(['tag3']))).toEqual([403, 30011]);
		sim.getui.app.settings.tagSetAgainCode = 23001;
		expect(refusalOf(await replace(['tag3']))).toEqual([400, 23001]);
		sim.clock.advance(16 * 3_600_000);
		call = await caller(sim);
		expect((await replace(['tag3'])).code).toBe(0);
		expect((await read()).data).toEqual({ [a]: ['tag3'] });
		expect((await call('GET', `/user/custom_tag/cid/${b}`)).data).toEqual({ [b]: [''] });
	});

	it.each<[string[], number, number]>([
		[['a b'], 400, 20001],
		[['x'.repeat(33)], 403, 30005],
		[Array.from({ length: 101 }, (_, i) => `t${i}`), 400, 20001],
		[Array.from({ length: 17 }, (_, i) => `${'x'.repeat(29)}${100 + i}`), 400, 20001],
		[['same', 'same'], 400, 20001],
		[[], 400, 20001],
	])('refuses %j', async (tags, status, code) => {
		expect(refusalOf(await replace(tags))).toEqual([status, code]);
	});

	it('are added to and taken from many, each with a result as text', async () => {
		await replace(['old']);
		const path = `/user/custom_tag/batch/${encodeURIComponent('足球')}`;
		const added = await call('PUT', path, { cid: [a, b, 'nobody'] });
		expect(added.data).toEqual({ [a]: 'true', [b]: 'true', nobody: 'false' });
		expect([...(sim.getui.device(a)?.tags ?? [])]).toEqual(['old', '足球']);
		expect((await call('DELETE', path, { cid: [a] })).data).toEqual({ [a]: 'true' });
		expect((await call('GET', `/user/custom_tag/cid/${a}`)).data).toEqual({ [a]: ['old'] });
	});

	it('are a hundred at most', async () => {
		const full = Array.from({ length: 100 }, (_, i) => `t${i}`);
		expect((await replace(full)).code).toBe(0);
		const result = await call('PUT', '/user/custom_tag/batch/more', { cid: [a, b] });
		expect(result.data).toEqual({ [a]: 'false', [b]: 'true' });
	});

	it('can show up later, or fail', async () => {
		sim.getui.app.settings.tagDelayMs = 1000;
		await call('PUT', '/user/custom_tag/batch/slow', { cid: [a] });
		expect(sim.getui.device(a)?.tags.size).toBe(0);
		sim.clock.advance(1000);
		expect(sim.getui.device(a)?.tags.size).toBe(1);
		sim.getui.app.settings.tagsFail = true;
		expect(refusalOf(await replace(['x']))).toEqual([400, 23001]);
	});

	it('share one budget a minute and a day for adding and removing', async () => {
		const { perMinute, perDay } = sim.getui.app.settings;
		expect([perMinute.tagBatch, perDay.tagBatch]).toEqual([100, 10_000]);
		perMinute.tagBatch = 2;
		perDay.tagBatch = 3;
		const path = '/user/custom_tag/batch/x';
		await call('PUT', path, { cid: [a] });
		await call('DELETE', path, { cid: [a] });
		expect(refusalOf(await call('PUT', path, { cid: [a] }))).toEqual([403, 30012]);
		sim.clock.advance(60_000);
		expect((await call('PUT', path, { cid: [a] })).code).toBe(0);
		expect(refusalOf(await call('DELETE', path, { cid: [a] }))).toEqual([403, 30011]);
	});

	it('are checked in the path and in the list', async () => {
		const put = (tag: string, body: unknown) =>
			call('PUT', `/user/custom_tag/batch/${encodeURIComponent(tag)}`, body);
		expect(refusalOf(await put('a b', { cid: [a] }))).toEqual([400, 20001]);
		expect(refusalOf(await put('x'.repeat(33), { cid: [a] }))).toEqual([403, 30005]);
		expect((await put('x', { cid: [a, a] })).msg).toBe('contains duplicate cid');
		const many = Array.from({ length: 1001 }, (_, i) => `c${i}`);
		expect((await put('x', { cid: many })).msg).toBe('cid size over limit');
		expect((await put('a/b', { cid: [a] })).data).toEqual({ [a]: 'true' });
	});
});

describe('users', () => {
	it('have an online status, a thousand at a time', async () => {
		sim.getui.setOnline(b, false);
		const { data } = await call('GET', `/user/status/${a},${b},nobody`);
		const time = String(sim.clock.now());
		expect(data).toEqual({
			[a]: { last_login_time: time, status: 'online' },
			[b]: { last_login_time: time, status: 'offline' },
		});
		const many = sim.getui.addDevices({ count: 1001, start: 100, platforms: ['android'] });
		const ids = many.map(({ id }) => encodeURIComponent(id));
		const thousand = await call('GET', `/user/status/${ids.slice(1).join(',')}`);
		expect(Object.keys(thousand.data as object)).toHaveLength(1000);
		expect((await call('GET', `/user/status/${ids.join(',')}`)).msg).toBe('cid size over limit');
		sim.getui.app.settings.unknownCidStatus = 'reject';
		expect(refusalOf(await call('GET', '/user/status/nobody'))).toEqual([400, 20001]);
	});

	it('have a device status in an envelope of its own', async () => {
		sim.getui.setOnline(a, false);
		sim.getui.app.profile(phones[0] as Phone).otherAppOnline = true;
		const { data } = await call('GET', `/user/deviceStatus/${a},nobody`);
		expect(data).toEqual({
			[a]: {
				msg: 'success',
				code: 0,
				data: { cid_status: 'offline', device_status: 'online' },
			},
			nobody: { code: 20001, msg: 'target user is invalid' },
		});
		const many = Array.from({ length: 101 }, (_, i) => `c${i}`).join(',');
		expect((await call('GET', `/user/deviceStatus/${many}`)).msg).toBe('cid size over limit');
	});

	it('have details; invalid ones are listed only if there are any', async () => {
		sim.getui.addDevices([{ id: 'c1', brand: 'huawei' }]);
		const { data } = await call('GET', `/user/detail/c1,${b},nobody`);
		expect(data).toEqual({
			invalidCids: ['nobody'],
			validCids: {
				c1: expect.objectContaining({ brand: 'hw', phone_type: 1, notification_switch: true }),
				[b]: expect.objectContaining({ brand: 'iphone', phone_type: 2, login_freq: 1 }),
			},
		});
		const all = (await call('GET', `/user/detail/${a}`)).data;
		expect(all).not.toHaveProperty('invalidCids');
		expect(all).toHaveProperty([`validCids`, a, 'create_time'], '2030-01-01 08:00:00');
		expect(all).toHaveProperty([`validCids`, a, 'brand'], 'unknown');
	});

	it('have badges on iPhones, set or stepped, as text or number', async () => {
		const set = (badge: unknown, cid = b) => call('POST', `/user/badge/cid/${cid}`, { badge });
		const seen = [];
		for (const badge of ['5', '+1', '-2', -8, 3]) {
			expect((await set(badge)).body).toEqual(DONE);
			seen.push(sim.getui.device(b)?.badge);
		}
		expect(seen).toEqual([5, 6, 4, 0, 3]);
		expect((await set('x')).msg).toBe('badge is invalid');
		expect((await set('1', a)).code).toBe(0);
		expect(sim.getui.device(a)?.badge).toBe(0);
		sim.getui.app.settings.badgeOffIos = 'reject';
		expect(refusalOf(await set('1', a))).toEqual([400, 20001]);
	});

	it('are counted by conditions', async () => {
		sim.getui.app.profile(phones[0] as Phone).region = '31000000';
		sim.getui.app.phones.addTag(phones[2] as Phone, 'tag1');
		const count = (...tag: unknown[]) => call('POST', '/user/count', { tag });
		const android = { key: 'phone_type', values: ['android'], opt_type: 'and' };
		const notBeijing = { key: 'region', values: ['11000000'], opt_type: 'not' };
		const tagged = { key: 'custom_tag', values: ['tag1', 'tag2'], opt_type: 'or' };
		expect((await count(android)).data).toEqual({ user_count: 6 });
		expect((await count(android, notBeijing)).data).toEqual({ user_count: 1 });
		expect((await count(android, tagged)).data).toEqual({ user_count: 1 });
		// The seed's first sample as it stands.
		expect((await count(android, notBeijing, tagged)).data).toEqual({ user_count: 0 });
		const slash = await call('POST', '/user/count/', { tag: [android] });
		expect(slash.data).toEqual({ user_count: 6 });
		for (const bad of [
			{ ...android, values: ['windows'] },
			{ ...notBeijing, values: ['1100'] },
			{ ...android, key: 'portrait' },
			{ ...android, opt_type: 'xor' },
		])
			expect(refusalOf(await count(bad))).toEqual([400, 20001]);
		expect((await count()).msg).toBe('tag can not be empty');
	});

	it('can be blacklisted, two hundred at a time', async () => {
		expect((await call('POST', `/user/black/cid/${a},${b}`)).body).toEqual(DONE);
		expect([...sim.getui.app.blacklist]).toEqual([a, b]);
		expect((await call('DELETE', `/user/black/cid/${a}`)).body).toEqual(DONE);
		expect([...sim.getui.app.blacklist]).toEqual([b]);
		expect((await call('POST', '/user/black/cid/nobody')).msg).toBe('target user is invalid');
		expect((await call('POST', `/user/black/cid/${a},`)).msg).toBe('cid can not be empty');
		expect((await call('POST', `/user/black/cid/${a},${a}`)).msg).toBe('contains duplicate cid');
		const many = Array.from({ length: 201 }, (_, i) => `c${i}`).join(',');
		expect((await call('POST', `/user/black/cid/${many}`)).msg).toBe('cid size over limit');
		sim.getui.app.settings.unknownCid = 'ignore';
		expect((await call('POST', '/user/black/cid/nobody')).code).toBe(0);
	});
});

describe('device tokens', () => {
	const bindTokens = (type: string, list: unknown[]) =>
		call('POST', `/user/bind_dt/${type}`, { dt_list: list });

	it('are bound and unbound; failures are listed with codes of their own', async () => {
		sim.getui.addDevices([{ id: 'mini', platform: 'mp' }]);
		sim.getui.addDevices([{ id: 'foreign' }], DEMO_GETUI_BASIC_APP.appId);
		const good = { cid: 'mini', device_token: 'oX-Yr4' };
		expect((await bindTokens('wx', [good])).body).toEqual(DONE);
		const mini = sim.getui.device('mini') as Phone;
		expect(sim.getui.app.profile(mini).deviceToken).toBe('oX-Yr4');
		const { code, data } = await bindTokens('wx', [
			{ cid: 'mini' },
			{ cid: '', device_token: 't1' },
			{ cid: 'nobody', device_token: 't2' },
			{ cid: 'foreign', device_token: 't3' },
			{ cid: a, device_token: 't4' },
		]);
		expect(code).toBe(0);
		expect(data).toEqual({
			errorList: [
				{ cid: '', device_token: 'WX_t1', error_code: 24001 },
				{ cid: 'nobody', device_token: 'WX_t2', error_code: 24002 },
				{ cid: 'foreign', device_token: 'WX_t3', error_code: 24003 },
				{ cid: a, device_token: 'WX_t4', error_code: 24004 },
			],
		});
		expect(sim.getui.app.profile(mini).deviceToken).toBe('');
	});

	it('are of a known kind, a thousand at most, a thousand calls a minute', async () => {
		expect((await bindTokens('zz', [{ cid: a }])).msg).toBe('type is invalid');
		expect((await bindTokens('hw', [{ cid: a, device_token: 'x' }])).body).toEqual(DONE);
		const many = Array.from({ length: 1001 }, (_, i) => ({ cid: `c${i}` }));
		expect((await bindTokens('wx', many)).msg).toBe('dt_list size over limit');
		const basic = await caller(sim, DEMO_GETUI_BASIC_APP);
		const denied = await basic('POST', '/user/bind_dt/hw', { dt_list: [{ cid: a }] });
		expect(denied.msg).toBe('permission required by hw');
		expect(sim.getui.app.settings.perMinute.bindDeviceToken).toBe(1000);
		sim.getui.app.settings.perMinute.bindDeviceToken = 0;
		sim.clock.advance(60_000);
		expect(refusalOf(await bindTokens('wx', [{ cid: a }]))).toEqual([401, 10005]);
	});
});
