import type { Simulator } from '../../simulator';
import { call, refusal, start } from './helpers';

let sim: Simulator;
const rid = (n: number) => `1507bfd3f7c0000000${n}`;
const device = (n: number) => `/v3/devices/${rid(n)}`;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.jpush.addDevices({ count: 9, platforms: ['android', 'ios'], prefix: '1507bfd3f7c' });
});
afterAll(() => sim.close());

async function empty(method: string, path: string, body?: unknown): Promise<void> {
	const answer = await call(sim, method, path, body);
	expect([answer.status, answer.text]).toEqual([200, '']);
}

async function get(path: string): Promise<Record<string, unknown>> {
	const answer = await call(sim, 'GET', path);
	expect(answer.status).toBe(200);
	return answer.body;
}

describe('devices', () => {
	it('take tags, alias and mobile, and clear them', async () => {
		expect(await get(device(1))).toEqual({ tags: null, alias: null, mobile: null });
		await empty('POST', device(1), {
			tags: { add: ['vip', '深圳'], remove: ['trial'] },
			alias: 'u_1001',
			mobile: '13800138000',
		});
		const set = { tags: ['vip', '深圳'], alias: 'u_1001', mobile: '13800138000' };
		expect(await get(device(1))).toEqual(set);
		await empty('POST', device(1), { tags: { remove: ['vip'] } });
		expect(await get(device(1))).toEqual({ ...set, tags: ['深圳'] });
		await empty('POST', device(1), { tags: '', alias: '', mobile: '' });
		expect(await get(device(1))).toEqual({ tags: null, alias: null, mobile: null });
		sim.jpush.app.settings.clearedValue = '';
		expect(await get(device(1))).toEqual({ tags: null, alias: '', mobile: '' });
	});

	it.each([
		['an unknown key', { tag: ['x'] }],
		['nothing', {}],
		['an alias of 41 bytes', { alias: 'x'.repeat(41) }],
		['an alias with a hyphen', { alias: 'a-b' }],
		['tags as a list', { tags: ['x'] }],
		['101 tags at once', { tags: { add: Array.from({ length: 101 }, (_, i) => `t${i}`) } }],
		[
			'more than 1000 bytes',
			{ tags: { add: Array.from({ length: 30 }, (_, i) => `${i}${'x'.repeat(36)}`) } },
		],
		['an empty tag', { tags: { add: [''] } }],
		['a mobile of letters', { mobile: 'abc' }],
	])('refuse %s', async (_name, body) => {
		expect(refusal(await call(sim, 'POST', device(1), body))).toEqual([400, 7002]);
	});

	it('hold 1000 tags at most', async () => {
		for (let i = 0; i < 10; i += 1) {
			const add = Array.from({ length: 100 }, (_, j) => `t${i}_${j}`);
			await empty('POST', device(1), { tags: { add } });
		}
		const more = { tags: { add: ['one_more'] } };
		expect(refusal(await call(sim, 'POST', device(1), more))).toEqual([400, 7002]);
	});

	it('share an alias with nine others at most', async () => {
		sim.jpush.addDevices({ count: 10, start: 100 });
		for (const phone of sim.jpush.devices().slice(0, 10)) {
			await empty('POST', `/v3/devices/${phone.id}`, { alias: 'family' });
		}
		const eleventh = sim.jpush.devices()[10];
		const answer = await call(sim, 'POST', `/v3/devices/${eleventh?.id}`, { alias: 'family' });
		expect(refusal(answer)).toEqual([400, 7015]);
		await empty('POST', device(1), { alias: 'family' });
	});

	it('are refused when unknown or malformed', async () => {
		expect(refusal(await call(sim, 'GET', '/v3/devices/unknown00001'))).toEqual([400, 7002]);
		expect(refusal(await call(sim, 'GET', '/v3/devices/a%20b'))).toEqual([400, 7002]);
	});

	it('tell whether they are online', async () => {
		sim.jpush.setOnline(rid(2), false);
		const body = { registration_ids: [rid(1), rid(2), 'bad'] };
		for (const path of ['/v3/devices/status', '/v3/devices/status/', '/v3/device/status']) {
			expect((await call(sim, 'POST', path, body)).body).toEqual({
				[rid(1)]: { online: true },
				[rid(2)]: { online: false, last_online_time: '2030-01-01 08:00:00' },
				bad: null,
			});
		}
		sim.clock.advance(3 * 86_400_000);
		const later = await call(sim, 'POST', '/v3/devices/status', body);
		expect(later.body[rid(2)]).toEqual({ online: false });
		const many = { registration_ids: Array(1001).fill(rid(1)) };
		expect(refusal(await call(sim, 'POST', '/v3/devices/status', many))).toEqual([400, 7002]);
	});
});

describe('aliases', () => {
	beforeEach(() => {
		sim.jpush.addDevices([
			{ id: 'aaaaaaaa0001', alias: 'u_1001' },
			{ id: 'aaaaaaaa0002', alias: 'u_1001', platform: 'ios' },
		]);
	});

	it('list their devices, in both formats', async () => {
		expect(await get('/v3/aliases/u_1001')).toEqual({
			registration_ids: ['aaaaaaaa0001', 'aaaaaaaa0002'],
		});
		expect(await get('/v3/aliases/u_1001?platform=ios&new_format=true')).toEqual({
			data: [{ registration_id: 'aaaaaaaa0002', platform: 'ios', last_online_date: '2030-01-01' }],
		});
		expect(await get('/v3/device/aliases/nobody')).toEqual({ registration_ids: [] });
		for (const platform of ['', 'symbian']) {
			const answer = await call(sim, 'GET', `/v3/aliases/u_1001?platform=${platform}`);
			expect(refusal(answer)).toEqual([400, 7002]);
		}
	});

	it('let go of some devices, or of all', async () => {
		await empty('POST', '/v3/aliases/u_1001', { registration_ids: { remove: ['aaaaaaaa0001'] } });
		expect(sim.jpush.device('aaaaaaaa0001')?.alias).toBeNull();
		const bad = { registration_ids: { remove: ['aaaaaaaa0002', 'not a rid'] } };
		const answer = await call(sim, 'POST', '/v3/aliases/u_1001', bad);
		expect(refusal(answer)).toEqual([400, 7013]);
		expect(answer.body.error).toHaveProperty('illegal_rids', ['not a rid']);
		const add = { registration_ids: { add: ['aaaaaaaa0001'] } };
		expect(refusal(await call(sim, 'POST', '/v3/aliases/u_1001', add))).toEqual([400, 7002]);
		await empty('DELETE', '/v3/aliases/u_1001');
		await empty('DELETE', '/v3/aliases/u_1001');
		expect(sim.jpush.device('aaaaaaaa0002')?.alias).toBeNull();
	});
});

describe('tags', () => {
	it('are made, listed, asked for and deleted', async () => {
		const tag = `/v3/tags/${encodeURIComponent('深圳#1')}`;
		await empty('POST', tag, { registration_ids: { add: [rid(1), rid(2)] } });
		await empty('POST', tag, { registration_ids: { remove: [rid(2)] } });
		expect(await get('/v3/tags/')).toEqual({ tags: ['深圳#1'] });
		expect(await get(`${tag}/registration_ids/${rid(1)}`)).toEqual({ result: true });
		expect(await get(`${tag}/registration_ids/${rid(2)}`)).toEqual({ result: false });
		expect(await get(`/v3/device/tags/other/registration_ids/${rid(1)}`)).toEqual({
			result: false,
		});
		expect(refusal(await call(sim, 'GET', `${tag}/registration_ids/x%20y`))).toEqual([400, 7002]);
		await empty('DELETE', `${tag}?platform=ios`);
		expect(sim.jpush.device(rid(1))?.tags.size).toBe(1);
		await empty('DELETE', tag);
		await empty('DELETE', tag);
		expect(sim.jpush.device(rid(1))?.tags.size).toBe(0);
	});

	it('refuse an update without lists or with malformed ids', async () => {
		expect(refusal(await call(sim, 'POST', '/v3/tags/vip', { registration_ids: {} }))).toEqual([
			400, 7002,
		]);
		const answer = await call(sim, 'POST', '/v3/tags/vip', {
			registration_ids: { add: [rid(1), 'not a rid'] },
		});
		expect(refusal(answer)).toEqual([400, 7013]);
		expect(answer.body.error).toHaveProperty('illegal_rids', ['not a rid']);
		const many = { registration_ids: { add: Array(1001).fill(rid(1)) } };
		expect(refusal(await call(sim, 'POST', '/v3/tags/vip', many))).toEqual([400, 7002]);
	});
});

describe('test devices', () => {
	it('are added, renamed, listed and deleted', async () => {
		const qa = (name: string, n = 1) => ({ device_name: name, registration_id: rid(n) });
		await empty('POST', '/v3/test/model/add', qa('qa-1'));
		await empty('POST', '/v3/test/model/add', qa('qa-2', 2));
		await empty('PUT', '/v3/test/model/update', qa('lab-1'));
		const path = '/v3/test/model/list';
		expect(await get(`${path}?device_name=lab`)).toEqual({
			total: 1,
			page: 1,
			page_size: 200,
			detail: [
				{
					device_name: 'lab-1',
					device_model: 'android',
					registration_id: rid(1),
					registration_time: '2030-01-01 08:00:00',
					create_time: '2030-01-01 08:00:00',
				},
			],
		});
		expect(await get(`${path}?page=2&page_size=1`)).toMatchObject({ total: 2, page: 2 });
		for (const query of ['page=1', `device_name=a&registration_id=${rid(1)}`]) {
			expect(refusal(await call(sim, 'GET', `${path}?${query}`))).toEqual([400, 7002]);
		}
		await empty('DELETE', `/v3/test/model/delete/${rid(1)}`);
		const again = await call(sim, 'DELETE', `/v3/test/model/delete/${rid(1)}`);
		expect(refusal(again)).toEqual([400, 7002]);
	});
});
