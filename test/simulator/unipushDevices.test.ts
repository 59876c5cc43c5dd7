import type { Simulator } from '../../simulator';
import { START } from './helpers';
import { call, codeOf, message, startWithRelay } from './unipushHelpers';

let sim: Simulator;

beforeAll(async () => {
	sim = await startWithRelay();
});
beforeEach(() => {
	sim.reset();
	sim.unipush.addDevices([
		{ id: 'cid1', alias: 'alias1', tags: ['a', 'b'] },
		{ id: 'cid2', platform: 'ios' },
		{ id: 'cid3', online: false },
	]);
});
afterAll(() => sim.close());

const SUCCESS = { errCode: 0, errMsg: 'success' };
const success = (data: unknown) => ({ ...SUCCESS, data });

describe('aliases', () => {
	it('are bound, one a device, and looked up both ways', async () => {
		const pairs = [
			{ cid: 'cid1', alias: '\u522b\u540d_1' },
			{ cid: 'cid2', alias: '\u522b\u540d_1' },
		];
		expect(await call(sim, 'cidBindAlias', pairs)).toEqual(SUCCESS);
		expect(await call(sim, 'getAliasByCid', 'cid1')).toEqual(success({ alias: '\u522b\u540d_1' }));
		expect(await call(sim, 'getCidByAlias', '\u522b\u540d_1')).toEqual(
			success({ cid: ['cid1', 'cid2'] }),
		);
		expect(await call(sim, 'getCidByAlias', 'alias1')).toEqual(success({ cid: [] }));
	});

	it('are unbound in pairs, or all at once', async () => {
		await call(sim, 'cidBindAlias', [{ cid: 'cid2', alias: 'alias1' }]);
		expect(await call(sim, 'unboundAlias', [{ cid: 'cid1', alias: 'alias1' }])).toEqual(SUCCESS);
		expect(await call(sim, 'getCidByAlias', 'alias1')).toEqual(success({ cid: ['cid2'] }));
		expect(await call(sim, 'unboundAllAlias', 'alias1')).toEqual(SUCCESS);
		expect(await call(sim, 'getAliasByCid', 'cid2')).toEqual(success({}));
	});

	it('have ten devices at most', async () => {
		const phones = sim.unipush.addDevices({ count: 10 });
		const pairs = phones.map(({ id }) => ({ cid: id, alias: 'alias1' }));
		expect(codeOf(await call(sim, 'cidBindAlias', pairs))).toBe(20001);
		expect((await call(sim, 'cidBindAlias', pairs.slice(1))).errCode).toBe(0);
	});

	it.each([
		[[]],
		[{ cid: 'cid1', alias: 'a' }],
		[[{ cid: 'cid1', alias: 'a b' }]],
		[[{ cid: 'cid1', alias: 'a'.repeat(40) }]],
		[[{ cid: 'nobody', alias: 'a' }]],
		[Array.from({ length: 1001 }, () => ({ cid: 'cid1', alias: 'a' }))],
	])('refuses %#', async (argument) => {
		expect(codeOf(await call(sim, 'cidBindAlias', argument))).toBe(20001);
		expect(sim.unipush.device('cid1')?.alias).toBe('alias1');
	});
});

describe('tags', () => {
	it('of one device are replaced, once a day', async () => {
		const bind = (...tags: string[]) =>
			call(sim, 'cidBindCustomTags', { cid: 'cid1', custom_tag: tags });
		expect(await bind('c', '\u6df1\u5733')).toEqual(SUCCESS);
		expect([...(sim.unipush.device('cid1')?.tags ?? [])]).toEqual(['c', '\u6df1\u5733']);
		expect(codeOf(await bind('d'))).toBe(30011);
		sim.clock.advance(86_400_000);
		expect(await bind('d')).toEqual(SUCCESS);
	});

	it.each<[unknown, number]>([
		[{ cid: 'cid1', custom_tag: Array.from({ length: 101 }, (_, n) => `t${n}`) }, 20001],
		[{ cid: 'cid1', custom_tag: ['a b'] }, 20001],
		[{ cid: 'cid1', custom_tag: ['t'.repeat(33)] }, 30005],
		[
			{ cid: 'cid1', custom_tag: Array.from({ length: 17 }, (_, n) => String(n % 10).repeat(32)) },
			20001,
		],
		[{ cid: 'nobody', custom_tag: ['a'] }, 20001],
		[{ cid: 'cid1', custom_tag: 'a' }, 20001],
		['cid1', 1],
	])('refuses %#', async (argument, code) => {
		expect(codeOf(await call(sim, 'cidBindCustomTags', argument))).toBe(code);
	});

	it('are added to and taken off many devices', async () => {
		const tag = encodeURIComponent('\u6df1\u5733');
		const cids = ['cid1', 'cid2', 'nobody'];
		expect(await call(sim, 'cidsBindCustomTag', { cids, custom_tag: tag })).toEqual(SUCCESS);
		expect(await call(sim, 'searchCustomTagByCid', 'cid1')).toEqual(
			success({ cid1: ['a b \u6df1\u5733'] }),
		);
		expect(await call(sim, 'cidsUnboundCustomTag', { cids, custom_tag: tag })).toEqual(
			success({ cid1: 'true', cid2: 'true', nobody: 'false' }),
		);
		sim.unipush.app.settings.tagList = 'split';
		expect(await call(sim, 'searchCustomTagByCid', ['cid1'])).toEqual(
			success({ cid1: ['a', 'b'] }),
		);
	});

	it('have their limits', async () => {
		const edit = (argument: Record<string, unknown>) =>
			call(sim, 'cidsBindCustomTag', { cids: ['cid1'], custom_tag: 'x', ...argument });
		expect(codeOf(await edit({ cids: Array.from({ length: 1001 }, () => 'cid1') }))).toBe(20001);
		expect(codeOf(await edit({ custom_tag: '\u6df1\u5733' }))).toBe(20001);
		expect(codeOf(await edit({ custom_tag: '%E6' }))).toBe(20001);
		expect(codeOf(await edit({ custom_tag: 'a%20b' }))).toBe(20001);
		expect(codeOf(await edit({ custom_tag: 't'.repeat(33) }))).toBe(30005);
		expect(codeOf(await edit({ cids: ['nobody'] }))).toBe(23001);
		Object.assign(sim.unipush.app.settings.limits, { tagEditsPerMinute: 2 });
		await edit({});
		expect(codeOf(await edit({}))).toBe(30012);
		sim.unipush.app.settings.limits.tagEditsPerDay = 2;
		sim.clock.advance(60_000);
		expect(codeOf(await edit({}))).toBe(30011);
		sim.unipush.app.settings.limits.tagEditsPerDay = 0;
		expect(codeOf(await call(sim, 'searchCustomTagByCid', 'cid1'))).toBe(10005);
	});
});

it('the blacklist takes 200 at a time', async () => {
	const list = (count: number) => Array.from({ length: count }, (_, n) => `c${n}`).join(',');
	for (const method of ['addCidToBlacklist', 'removeCidInBlacklist']) {
		expect(await call(sim, method, list(200))).toEqual(SUCCESS);
		expect(codeOf(await call(sim, method, list(201)))).toBe(20001);
		expect(codeOf(await call(sim, method, 'a,,b'))).toBe(20001);
		expect(codeOf(await call(sim, method, ['a']))).toBe(20001);
	}
});

it('status of clients and devices, details, counts', async () => {
	expect(await call(sim, 'getClientStatusByCid', 'cid1,cid3,nobody')).toEqual(
		success({
			cid1: { last_login_time: String(START), status: 'online' },
			cid3: { last_login_time: String(START), status: 'offline' },
		}),
	);
	expect(await call(sim, 'getDeviceStatusByCid', 'cid3')).toEqual(
		success({ cid3: success({ cid_status: 'offline', device_status: 'offline' }) }),
	);
	const detail = await call(sim, 'getClientDetailByCid', ['cid2', 'nobody']);
	expect(detail.data).toMatchObject({
		invalidCids: ['nobody'],
		validCids: { cid2: { phone_type: 2, createTime: '2030-01-01 08:00:00' } },
	});
	expect(await call(sim, 'getClientDetailByCid', 'cid2,nobody')).toEqual(detail);
	const tag = [
		{ key: 'phone_type', values: ['android'], opt_type: 'and' },
		{ key: 'region', values: ['11000000'], opt_type: 'not' },
		{ key: 'custom_tag', values: ['a', 'x'], opt_type: 'or' },
	];
	expect(await call(sim, 'getClientCount', { tag })).toEqual(success({ user_count: 1 }));
	expect(codeOf(await call(sim, 'getClientCount', { tag: [] }))).toBe(20001);
	const list = (count: number) => Array.from({ length: count }, (_, n) => `c${n}`).join(',');
	expect(codeOf(await call(sim, 'getClientStatusByCid', list(1001)))).toBe(20001);
	expect(codeOf(await call(sim, 'getDeviceStatusByCid', list(101)))).toBe(20001);
	expect(codeOf(await call(sim, 'getClientDetailByCid', list(1001)))).toBe(20001);
});

it('badges are set on iPhones', async () => {
	const set = (badge: unknown, cid = 'cid1,cid2') => call(sim, 'setBadgeByCid', { cid, badge });
	expect(await set('5')).toEqual(SUCCESS);
	await set('+3');
	await set('-8');
	await set('-8');
	expect(sim.unipush.device('cid2')?.badge).toBe(0);
	await set('+2');
	expect([sim.unipush.device('cid1')?.badge, sim.unipush.device('cid2')?.badge]).toEqual([0, 2]);
	expect(codeOf(await set(5))).toBe(20001);
	expect(codeOf(await set('x'))).toBe(20001);
	expect(codeOf(await set('1', Array.from({ length: 201 }, () => 'cid2').join(',')))).toBe(20001);
});

describe('tasks and reports', () => {
	const send = async (rest: Record<string, unknown>) => {
		const { data } = await call(sim, 'sendMessage', message(rest));
		return Object.keys(data as object)[0] ?? '';
	};

	it('stopping keeps back what waits, and leaves what is shown', async () => {
		const id = await send({ push_clientid: ['cid1', 'cid3'] });
		expect(await call(sim, 'stopTaskByTaskid', id)).toEqual(SUCCESS);
		sim.unipush.setOnline('cid3', true);
		expect(sim.unipush.device('cid3')?.received).toBe(0);
		expect(sim.unipush.device('cid1')?.stack[0]?.state).toBe('shown');
		const single = await send({ push_clientid: 'cid1' });
		expect(codeOf(await call(sim, 'stopTaskByTaskid', single))).toBe(20001);
		expect(codeOf(await call(sim, 'stopTaskByTaskid', 'nothing'))).toBe(22002);
	});

	it('the detail of a task tells what happened to one cid', async () => {
		const taskId = await send({ push_clientid: ['cid1', 'cid3'] });
		const events = async (cid: string) =>
			((await call(sim, 'getTaskDetail', { taskId, cid })).data as { deatil: unknown[] }).deatil;
		expect(await events('cid1')).toEqual([
			{ time: '2030-01-01 08:00:00', event: '\u6d88\u606f\u8bf7\u6c42\u6210\u529f' },
			{ time: '2030-01-01 08:00:00', event: '\u5230\u8fbe\u5ba2\u6237\u7aef' },
		]);
		expect((await events('cid3')).length).toBe(1);
		expect(codeOf(await call(sim, 'getTaskDetail', { taskId, cid: 'cid2' }))).toBe(20001);
	});

	it('counters move with the clock', async () => {
		sim.unipush.addDevices({ count: 100, platforms: ['android'], prefix: 'd' });
		const cids = sim.unipush.devices().map((phone) => phone.id);
		const id = await send({ push_clientid: [...cids, 'nobody'], group_name: 'group_1' });
		const read = async (argument: unknown = { taskid: `${id},nothing` }) =>
			(await call(sim, 'getReport', argument)).data as Record<string, Record<string, unknown>>;
		expect((await read())[id]?.total).toEqual({
			msg_num: 103,
			target_num: 102,
			receive_num: 0,
			display_num: 0,
			click_num: 0,
		});
		sim.clock.advance(60_000);
		expect((await read())[id]).toMatchObject({
			total: { receive_num: 102, click_num: 10 },
			gt: { target_num: 102 },
		});
		expect((await read({ taskid: id, actionIdList: 'act1' }))[id]).toMatchObject({
			actionCntMap: { act1: 0 },
		});
		expect(await call(sim, 'getReportByGroupName', 'group_1')).toMatchObject({
			errCode: '0',
			data: { group_1: { total: { target_num: 102 } } },
		});
		expect((await call(sim, 'getReportDetailByTaskid', id)).data).toMatchObject({
			[id]: {
				failed_detail: {
					rs: { gt: { 12: { total: 1 } } },
					ts: { gt: { 13: { 13001: 1, total: 1 } } },
				},
			},
		});
	});

	it('single sends are in reports only when asked for', async () => {
		const plain = await send({ push_clientid: 'cid1' });
		const asked = await send({ push_clientid: 'cid1', must_report: true });
		const { data } = await call(sim, 'getReport', { taskid: `${plain},${asked}` });
		expect(Object.keys(data as object)).toEqual([asked]);
		const list = Array.from({ length: 201 }, () => plain).join(',');
		expect(codeOf(await call(sim, 'getReport', { taskid: list }))).toBe(20001);
		expect(codeOf(await call(sim, 'getReportDetailByTaskid', list))).toBe(20001);
	});

	it('days are reported once they are over', async () => {
		await send({ push_clientid: ['cid1', 'cid2'] });
		for (const method of ['getReportByDate', 'getClientReportByDate']) {
			expect(codeOf(await call(sim, method, '2030-01-01'))).toBe(20001);
			expect(codeOf(await call(sim, method, '2030-13-01'))).toBe(20001);
		}
		sim.clock.advance(86_400_000);
		expect(await call(sim, 'getReportByDate', '2030-01-01')).toMatchObject({
			data: {
				'2030-01-01': {
					total: { target_num: 2, receive_num: 2, display_num: 1, click_num: 0 },
					gt: { target_num: 2 },
				},
			},
		});
		expect(await call(sim, 'getClientReportByDate', '2030-01-01')).toEqual(
			success({
				'2030-01-01': { accumulative_num: 3, register_num: 3, active_num: 3, online_num: 2 },
			}),
		);
	});

	it('today’s quotas go down, and there is a point every ten minutes', async () => {
		await send({});
		expect((await call(sim, 'getTodayReport')).data).toMatchObject({
			gt: {
				app: { total_num: 100, remain_num: 99, limit: false },
				list: { total_num: 2_000_000, remain_num: 2_000_000 },
			},
			vv: { special: { push_num: 0, total_num: '10000' } },
			op: { general: { remain_num: '100000' } },
		});
		const { data } = await call(sim, 'getTodayOnlineClientReport');
		const { online_statics: points } = data as { online_statics: Record<string, number> };
		expect(Object.keys(points).length).toBe(144);
		expect(points[String(START)]).toBe(2);
	});
});
