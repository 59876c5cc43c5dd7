import type { Simulator } from '../../simulator';
import { START } from './helpers';
import { call, codeOf, message, startWithRelay, type Result } from './unipushHelpers';

let sim: Simulator;

beforeAll(async () => {
	sim = await startWithRelay();
});
beforeEach(() => {
	sim.reset();
	sim.unipush.addDevices([
		{ id: 'cid1', alias: 'alias1', tags: ['vip'] },
		{ id: 'cid2', platform: 'ios', alias: 'alias1' },
		{ id: 'cid3', brand: 'huawei', online: false, alias: 'alias2' },
		{ id: 'cid4', online: false },
		{ id: 'cid5', platform: 'mp-weixin' },
	]);
});
afterAll(() => sim.close());

const send = (rest: Record<string, unknown> = {}) => call(sim, 'sendMessage', message(rest));
const reached = () =>
	sim.unipush
		.devices()
		.filter((phone) => phone.received > 0)
		.map((phone) => phone.id);
const taskOf = ({ data }: Result) => Object.keys(data as object)[0] ?? '';

describe('targets', () => {
	it('none means everyone, and the answer has the form for everyone', async () => {
		const result = await send();
		expect(result).toEqual({
			errCode: 0,
			errMsg: '',
			data: { $taskid: expect.stringMatching(/^RASA_0101_[0-9a-f]{32}$/) as string },
		});
		expect(reached()).toEqual(['cid1', 'cid2', 'cid3', 'cid5']);
	});

	it('a misspelled or an empty one means everyone too', async () => {
		await send({ push_clientids: ['cid1'] });
		await send({ push_clientid: [] });
		await send({ push_clientid: '' });
		expect(sim.unipush.device('cid2')?.received).toBe(3);
		sim.unipush.app.settings.emptyTarget = 'refuse';
		expect(codeOf(await send({ push_clientid: [] }))).toBe(20001);
	});

	it('cids answer one by one; unknown ones are left out', async () => {
		const { data, errMsg } = await send({ push_clientid: ['cid1', 'cid3', 'nobody'] });
		expect(errMsg).toBe('success');
		const [[task, statuses] = ['', undefined]] = Object.entries(data as Record<string, unknown>);
		expect(task).toMatch(/^RASL_/);
		expect(statuses).toEqual({ cid1: 'successed_online', cid3: 'successed_offline' });
		expect(taskOf(await send({ push_clientid: 'cid1' }))).toMatch(/^RASS_/);
	});

	it('several aliases answer by alias, a single one by cid', async () => {
		expect(
			Object.values((await send({ getui_alias: ['alias1', 'alias2'] })).data as object),
		).toEqual([
			{
				alias1: { cid1: 'successed_online', cid2: 'successed_online' },
				alias2: { cid3: 'successed_offline' },
			},
		]);
		expect(Object.values((await send({ getui_alias: 'alias2' })).data as object)).toEqual([
			{ cid3: 'successed_offline' },
		]);
	});

	it('users, their tags, and devices', async () => {
		await send({ user_id: 'uid_cid1' });
		expect(reached()).toEqual(['cid1']);
		await send({ device_id: ['dev_cid2'] });
		expect(reached()).toEqual(['cid1', 'cid2']);
		const { users } = sim.unipush.app;
		users.set('u1', { id: 'u1', tags: ['gold'], cids: ['cid3', 'cid5'] });
		await send({ user_tag: ['gold'], platform: ['mp-weixin'] });
		expect(reached()).toEqual(['cid1', 'cid2', 'cid5']);
		users.set('u1', { id: 'u1', tags: ['gold'], cids: ['cid3'], tokenExpiresAt: START });
		expect((await send({ user_tag: 'gold' })).errCode).toBe('uni-push-user-invalid');
		expect((await send({ user_tag: 'gold', check_token: false })).errCode).toBe(0);
	});

	it('tags of Getui and big-data tags', async () => {
		await send({ getui_custom_tag: 'vip' });
		expect(reached()).toEqual(['cid1']);
		sim.unipush.app.settings.regions = { cid3: '11000000' };
		const tags = [
			{ key: 'phone_type', values: ['android'], opt_type: 'and' },
			{ key: 'custom_tag', values: ['vip'], opt_type: 'not' },
			{ key: 'region', values: ['11000000', '12000000'], opt_type: 'or' },
		];
		expect((await send({ getui_big_data_tag: tags })).data).toHaveProperty('$taskid');
		expect(reached()).toEqual(['cid1', 'cid3']);
	});

	it('two kinds are refused, nobody is refused, the blacklist is left out', async () => {
		expect(codeOf(await send({ push_clientid: 'cid1', user_id: 'uid_cid1' }))).toBe(20001);
		expect((await send({ push_clientid: 'nobody' })).errCode).toBe('uni-push-user-invalid');
		await call(sim, 'addCidToBlacklist', 'cid1,cid2');
		await send();
		expect(reached()).toEqual(['cid3', 'cid5']);
	});

	it('devices beyond 500 get nothing, and nobody says so', async () => {
		const phones = sim.unipush.addDevices({ count: 600, platforms: ['android'] });
		const cids = phones.map((phone) => phone.id);
		const result = await send({ push_clientid: cids });
		expect(Object.keys(Object.values(result.data as object)[0] as object).length).toBe(500);
		expect(result).not.toHaveProperty('before_id');
		expect(sim.unipush.deliveries()).toBe(500);
	});

	it('users beyond 500 devices can be gone on with', async () => {
		const cids = sim.unipush.addDevices({ count: 600 }).map((phone) => phone.id);
		sim.unipush.app.users.set('big', { id: 'big', cids });
		const first = await send({ user_id: 'big', request_id: 'request-01' });
		const taskid = taskOf(first);
		const { before_id: before } = first;
		expect(before).toBe(cids[499]);
		const rest = { user_id: 'big', request_id: 'request-01', before_id: before, taskid };
		const second = await send(rest);
		expect(taskOf(second)).toBe(taskid);
		expect(second).not.toHaveProperty('before_id');
		expect(sim.unipush.deliveries(taskid)).toBe(600);
		sim.unipush.app.settings.paging = false;
		expect(await send({ user_id: 'big' })).not.toHaveProperty('before_id');
	});

	it('devices away for 90 days are passed over', async () => {
		sim.clock.advance(91 * 86_400_000);
		sim.unipush.setOnline('cid2', true);
		const { data } = await send({ push_clientid: ['cid1', 'cid2'] });
		expect(Object.values(data as object)).toEqual([
			{ cid1: 'successed_ignore', cid2: 'successed_online' },
		]);
		expect(reached()).toEqual(['cid2']);
	});
});

const many = (count: number) => Array.from({ length: count }, (_, n) => `x${n}`);

it.each<[string, unknown]>([
	['no title', { content: 'c', payload: '' }],
	['no content', { title: 't', payload: '' }],
	['no payload', { title: 't', content: 'c' }],
	['a title of 20', message({ title: 't'.repeat(20) })],
	['a content of 50', message({ content: 'c'.repeat(50) })],
	['a payload of 800', message({ payload: 'p'.repeat(800) })],
	['an object of 800', message({ payload: { t: 'p'.repeat(792) } })],
	['501 users', message({ user_id: many(501) })],
	['501 user tags', message({ user_tag: many(501) })],
	['1001 cids', message({ push_clientid: many(1001) })],
	['1001 aliases', message({ getui_alias: many(1001) })],
	['an unknown platform', message({ user_id: 'uid_cid1', platform: ['ios'] })],
	['a short request_id', message({ request_id: 'a'.repeat(9) })],
	['a long request_id', message({ request_id: 'a'.repeat(33) })],
	['a long group name', message({ group_name: 'a'.repeat(101) })],
	['a group name with signs', message({ group_name: 'a b' })],
	['a badge in words', message({ badge: 'one' })],
	['a channel of none', message({ channel: { HW: 'HIGH' } })],
	['another content_available', message({ content_available: 2 })],
	['open_url without http', message({ open_url: 'ftp://a.cn' })],
	['a long open_url', message({ open_url: `https://a.cn/${'a'.repeat(290)}` })],
	['a ttl of four days', message({ settings: { ttl: 4 * 86_400_000 } })],
	['a ttl of -2', message({ settings: { ttl: -2 } })],
	['strategy 5', message({ settings: { strategy: { default: 5 } } })],
	[
		'another key of big data',
		message({ getui_big_data_tag: [{ key: 'x', values: ['a'], opt_type: 'or' }] }),
	],
])('%s: 20001', async (_name, argument) => {
	expect(codeOf(await call(sim, 'sendMessage', argument))).toBe(20001);
	expect(sim.unipush.deliveries()).toBe(0);
});

it.each([['text'], [5], [null], [[]], [undefined]])('%j is no object: 1', async (argument) => {
	expect(codeOf(await call(sim, 'sendMessage', argument))).toBe(1);
});

it('takes every field of the reference', async () => {
	const result = await send({
		push_clientid: ['cid1', 'cid3'],
		platform: 'ALL',
		check_token: true,
		title: 't'.repeat(19),
		content: 'c'.repeat(49),
		force_notification: true,
		badge: 1,
		channel: { XM: 'x', HW: 'NORMAL', OP: 'o', VV: 1 },
		request_id: 'r'.repeat(32),
		group_name: 'group_1',
		sound: 'pushsound',
		content_available: 0,
		open_url: 'https://a.cn',
		settings: { ttl: -1, strategy: { default: 1, ios: 2, hw: 4 }, speed: 100 },
		options: { HW: { '/message/android/category': 'WORK' } },
		must_report: true,
	});
	expect(result.errCode).toBe(0);
	expect(sim.unipush.device('cid3')).toMatchObject({ received: 1, badge: 1 });
	expect(
		(await call(sim, 'sendMessage', { push_clientid: 'cid2', content_available: 1 })).errCode,
	).toBe(0);
});

it('a request_id that came before is lost without a word', async () => {
	const first = await send({ push_clientid: 'cid1', request_id: 'request-01' });
	const again = await send({ push_clientid: 'cid1', request_id: 'request-01' });
	expect(again.errCode).toBe(0);
	expect(taskOf(again)).not.toBe(taskOf(first));
	expect(sim.unipush.device('cid1')?.received).toBe(1);
	sim.unipush.app.settings.repeatReply = 'error';
	expect(codeOf(await send({ push_clientid: 'cid1', request_id: 'request-01' }))).toBe(20001);
});

describe('delivery', () => {
	it('waits for who is offline, as long as the ttl', async () => {
		await send({ push_clientid: 'cid4' });
		await send({ push_clientid: 'cid4', settings: { ttl: -1 } });
		await send({ push_clientid: 'cid4', settings: { ttl: 1000 } });
		sim.clock.advance(1001);
		sim.unipush.setOnline('cid4', true);
		expect(sim.unipush.device('cid4')?.received).toBe(1);
	});

	it('follows the strategy', async () => {
		const strategy = { default: 3 };
		await send({ push_clientid: 'cid3', settings: { strategy } });
		expect(reached()).toEqual([]);
		await send({ push_clientid: ['cid1', 'cid3'], settings: { strategy: { default: 2 } } });
		expect(reached()).toEqual(['cid3']);
	});

	it('shows a notification, or hands the app its data', async () => {
		const kind = async (cid: string, rest = {}) => {
			await send({ push_clientid: cid, ...rest });
			return sim.unipush.device(cid)?.stack.at(-1)?.face.kind;
		};
		expect(await kind('cid1')).toBe('message');
		expect(await kind('cid1', { force_notification: true })).toBe('notification');
		expect(await kind('cid3')).toBe('notification');
	});

	it('counts badges up and down', async () => {
		const badge = async (value?: string | number) => {
			await send({ push_clientid: 'cid2', force_notification: true, badge: value });
			return sim.unipush.device('cid2')?.badge;
		};
		expect([await badge(), await badge('+3'), await badge('-1'), await badge(9)]).toEqual([
			1, 4, 3, 9,
		]);
	});
});

describe('schedules', () => {
	const at = (time: number) => send({ settings: { schedule_time: time } });

	it('fire in time, and can be looked up', async () => {
		const { data } = await at(START + 3_600_000);
		const id = (data as { $taskid: string }).$taskid;
		expect(reached()).toEqual([]);
		expect((await call(sim, 'getTaskScheduleByTaskid', id)).data).toEqual({
			[id]: {
				create_time: String(START),
				status: 'success',
				transmission_content: '{"text":"xxx"}',
				push_time: String(START + 3_600_000),
			},
		});
		sim.clock.advance(3_600_000);
		expect(reached().length).toBe(4);
		expect(codeOf(await call(sim, 'deleteTaskScheduleByTaskid', id))).toBe(22001);
	});

	it('can be deleted until the last minute', async () => {
		const id = ((await at(START + 120_000)).data as { $taskid: string }).$taskid;
		const late = ((await at(START + 59_000)).data as { $taskid: string }).$taskid;
		expect(codeOf(await call(sim, 'deleteTaskScheduleByTaskid', late))).toBe(22001);
		expect(await call(sim, 'deleteTaskScheduleByTaskid', id)).toEqual({
			errCode: 0,
			errMsg: 'success',
		});
		sim.clock.advance(200_000);
		expect(sim.unipush.device('cid1')?.received).toBe(1);
	});

	it('lie within seven days, and are for everyone only', async () => {
		expect(codeOf(await at(START - 1))).toBe(22002);
		expect(codeOf(await at(START + 8 * 86_400_000))).toBe(22002);
		await send({ push_clientid: 'cid1', settings: { schedule_time: START + 60_000 } });
		expect(reached()).toEqual(['cid1']);
		expect(codeOf(await call(sim, 'getTaskScheduleByTaskid', 'nothing'))).toBe(22002);
	});
});
