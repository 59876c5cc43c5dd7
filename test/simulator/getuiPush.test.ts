import { DEMO_GETUI_BASIC_APP, type Phone, type Simulator } from '../../simulator';
import {
	caller,
	freshId,
	NOTICE,
	pushTo,
	refusalOf,
	taskIdOf,
	taskIds,
	type Caller,
	type GetuiAnswer,
} from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;
let a = '';
let b = '';
let apple = '';

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	const phones = sim.getui.addDevices({ count: 2, platforms: ['android'], aliasPrefix: 'user_' });
	[a = '', b = ''] = phones.map(({ id }) => id);
	apple = sim.getui.addDevices({ count: 1, platforms: ['ios'], start: 50 })[0]?.id ?? '';
	call = await caller(sim);
});
afterAll(() => sim.close());

const phoneOf = (cid: string) => sim.getui.device(cid) as Phone;
const shown = (cid: string) => phoneOf(cid).stack.map(({ face, state }) => [face.body, state]);
const toCid = (cid: string, rest?: Record<string, unknown>) =>
	call('POST', '/push/single/cid', pushTo({ cid: [cid] }, rest));
const statusOf = ({ data }: GetuiAnswer) => Object.values(data as Record<string, unknown>)[0];

describe('a push to one', () => {
	it('answers task id, cid and status', async () => {
		const answer = await toCid(a);
		const [taskid = ''] = taskIds(answer);
		expect(taskid).toMatch(/^RASS_0101_[0-9a-f]{32}$/);
		expect(answer.body).toEqual({
			code: 0,
			msg: 'success',
			data: { [taskid]: { [a]: 'successed_online' } },
		});
		expect([sim.getui.deliveries(taskid, a), sim.getui.deliveries()]).toEqual([1, 1]);
		expect(phoneOf(a).stack[0]?.face).toMatchObject({ title: 't', body: 'b' });
	});

	it('reaches every cid of an alias', async () => {
		await call('POST', '/user/alias', {
			data_list: [
				{ cid: a, alias: 'both' },
				{ cid: b, alias: 'both' },
			],
		});
		const answer = await call('POST', '/push/single/alias', pushTo({ alias: ['both'] }));
		expect(statusOf(answer)).toEqual({ [a]: 'successed_online', [b]: 'successed_online' });
	});

	it('knows no foreign target, and takes exactly one', async () => {
		sim.getui.addDevices([{ id: 'foreign' }], DEMO_GETUI_BASIC_APP.appId);
		for (const cid of ['nobody', 'foreign']) {
			const answer = await toCid(cid);
			expect([answer.status, answer.code, answer.msg]).toEqual([
				400,
				20001,
				'target user is invalid',
			]);
		}
		const none = await call('POST', '/push/single/alias', pushTo({ alias: ['none'] }));
		expect(none.msg).toBe('target user is invalid');
		const two = await call('POST', '/push/single/cid', pushTo({ cid: [a, b] }));
		expect(two.msg).toBe('cid size over limit');
		expect((await call('POST', '/push/single/cid', pushTo('all'))).msg).toBe('audience type error');
	});

	it('waits for a phone that is offline, until its ttl ends', async () => {
		sim.getui.setOnline(a, false);
		expect(statusOf(await toCid(a, { settings: { ttl: 60_000 } }))).toEqual({
			[a]: 'successed_offline',
		});
		await toCid(a, { settings: { ttl: 10_000 } });
		await toCid(a, { settings: { ttl: -1 } });
		sim.clock.advance(30_000);
		sim.getui.setOnline(a, true);
		expect(sim.getui.deliveries()).toBe(1);
	});

	it('leaves out blacklisted cids and those gone for 90 days', async () => {
		const long = sim.clock.now() - 91 * 86_400_000;
		sim.getui.addDevices([{ id: 'gone', lastSeenAt: long }]);
		await call('POST', `/user/black/cid/${a}`);
		expect(statusOf(await toCid('gone'))).toEqual({ gone: 'successed_ignore' });
		expect(statusOf(await toCid(a))).toEqual({ [a]: 'successed_ignore' });
		sim.getui.app.profile(phoneOf(b)).notificationSwitch = false;
		const filtered = await toCid(b, { settings: { filter_notify_off: true } });
		expect(statusOf(filtered)).toEqual({ [b]: 'successed_ignore' });
		expect(sim.getui.deliveries()).toBe(0);
	});
});

describe('channels', () => {
	const ios = { type: 'notify', aps: { alert: { title: 'T', body: 'apns' } }, auto_badge: '+1' };
	const ups = { notification: { ...NOTICE, body: 'maker' } };

	it('show an iPhone what is meant for Apple, never the vendor’s own notification', async () => {
		await toCid(apple);
		expect(shown(apple)).toEqual([]);
		await toCid(apple, { push_channel: { ios } });
		expect([shown(apple), phoneOf(apple).badge]).toEqual([[['apns', 'shown']], 1]);
		await toCid(apple, { push_message: { transmission: 'raw' }, push_channel: { ios } });
		expect(shown(apple)[1]).toEqual(['raw', 'shown']);
	});

	it('reach an offline phone through its maker, as the strategy says', async () => {
		sim.getui.addDevices([{ id: 'xm', brand: 'xiaomi', online: false }]);
		const body = (strategy?: object) => ({
			settings: { strategy },
			push_channel: { android: { ups } },
		});
		const counts = [];
		for (const strategy of [undefined, { default: 3 }, { default: 3, xm: 2 }, { xm: 4 }]) {
			const [taskid = ''] = taskIds(await toCid('xm', body(strategy)));
			counts.push(sim.getui.deliveries(taskid));
		}
		expect(counts).toEqual([1, 0, 1, 1]);
		expect(shown('xm')[0]).toEqual(['maker', 'shown']);
		sim.getui.setOnline('xm', true);
		expect(shown('xm').at(-1)).toEqual(['b', 'shown']);
		const basic = await caller(sim, DEMO_GETUI_BASIC_APP);
		sim.getui.addDevices([{ id: 'own' }], DEMO_GETUI_BASIC_APP.appId);
		const denied = await basic('POST', '/push/single/cid', {
			...pushTo({ cid: ['own'] }),
			settings: { strategy: { default: 2 } },
		});
		expect(denied.msg).toBe('permission required by strategy');
	});

	it('replace what has the same notify_id, and recall by task id', async () => {
		const first = await toCid(a, { push_message: { notification: { ...NOTICE, notify_id: 7 } } });
		const notification = { ...NOTICE, body: 'new', notify_id: '7' };
		const second = await toCid(a, { push_message: { notification } });
		expect(shown(a)).toEqual([
			['b', 'replaced'],
			['new', 'shown'],
		]);
		const [old = ''] = taskIds(second);
		await toCid(a, { push_message: { revoke: { old_task_id: old } } });
		expect(shown(a)[1]).toEqual(['new', 'withdrawn']);
		expect(taskIds(first)).toHaveLength(1);
	});
});

describe('request_id', () => {
	it('sends a repeat nothing and answers the same', async () => {
		const body = pushTo({ cid: [a] });
		const first = await call('POST', '/push/single/cid', body);
		const again = await call('POST', '/push/single/cid', body);
		expect(again.body).toEqual(first.body);
		expect([sim.getui.deliveries(), sim.getui.repeats]).toEqual([1, 1]);
	});

	it.each(['newTask', 'noData', 'reject'] as const)(
		'can answer a repeat with %s',
		async (reply) => {
			sim.getui.app.settings.repeatReply = reply;
			const body = pushTo({ cid: [a] });
			const [first] = taskIds(await call('POST', '/push/single/cid', body));
			const again = await call('POST', '/push/single/cid', body);
			expect(sim.getui.deliveries()).toBe(1);
			if (reply === 'reject') expect(refusalOf(again)).toEqual([400, 20001]);
			if (reply === 'noData') expect(again.body).toEqual({ code: 0, msg: 'success' });
			if (reply === 'newTask') expect(taskIds(again)).not.toEqual([first]);
		},
	);

	it('covers every kind of push, and is forgotten after its window', async () => {
		const body = pushTo('all');
		const first = await call('POST', '/push/all', body);
		expect(taskIdOf(await call('POST', '/push/all', body))).toBe(taskIdOf(first));
		expect(sim.getui.deliveries()).toBe(2);
		const batch = { msg_list: [pushTo({ cid: [a] }), pushTo({ cid: [b] })] };
		await call('POST', '/push/single/batch/cid', batch);
		await call('POST', '/push/single/batch/cid', batch);
		expect(sim.getui.deliveries()).toBe(4);
		sim.getui.app.settings.dedupeWindowMs = 60_000;
		sim.clock.advance(60_001);
		expect(taskIdOf(await call('POST', '/push/all', body))).not.toBe(taskIdOf(first));
	});

	it.each(['123456789', 'x'.repeat(33), undefined])('has to be 10 to 32 long: %j', async (id) => {
		expect(refusalOf(await toCid(a, { request_id: id }))).toEqual([400, 20001]);
	});
});

describe('a batch', () => {
	const push = (list: unknown[], rest = {}, kind = 'cid') =>
		call('POST', `/push/single/batch/${kind}`, { msg_list: list, ...rest });

	it('has a task for each message, and no data when asynchronous', async () => {
		const answer = await push([pushTo({ cid: [a] }), pushTo({ cid: [b] })]);
		expect(Object.values(answer.data as object)).toEqual([
			{ [a]: 'successed_online' },
			{ [b]: 'successed_online' },
		]);
		const quiet = await push([pushTo({ alias: ['user_1'] })], { is_async: true }, 'alias');
		expect(quiet.body).toEqual({ code: 0, msg: 'success' });
		expect(sim.getui.deliveries()).toBe(3);
	});

	it('is refused whole for an unknown target, or leaves it out', async () => {
		const list = [pushTo({ cid: [a] }), pushTo({ cid: ['nobody'] })];
		expect((await push(list)).msg).toBe('target user is invalid');
		expect(sim.getui.deliveries()).toBe(0);
		sim.getui.app.settings.batchUnknownTarget = 'omit';
		expect(taskIds(await push(list))).toHaveLength(1);
	});

	it('holds two hundred messages, each in order', async () => {
		const many = (n: number) => Array.from({ length: n }, () => pushTo({ cid: [a] }));
		expect((await push(many(201))).msg).toBe('msg_list size over limit');
		expect(taskIds(await push(many(200)))).toHaveLength(200);
		expect((await push([pushTo({ cid: [a] }, { push_message: {} })])).code).toBe(20001);
		expect((await push([])).msg).toBe('msg_list can not be empty');
	});
});

describe('a list', () => {
	const message = (rest = {}) => ({ push_message: { notification: NOTICE }, ...rest });
	const create = async (rest = {}) =>
		taskIdOf(await call('POST', '/push/list/message', message(rest)));
	const send = (kind: string, taskid: string, targets: string[], rest = {}) =>
		call('POST', `/push/list/${kind}`, { taskid, audience: { [kind]: targets }, ...rest });

	it('sends one message to many cids, again and again', async () => {
		const taskid = await create();
		expect(taskid).toMatch(/^RASL_0101_[0-9a-f]{32}$/);
		const answer = await send('cid', taskid, [a, b, 'nobody']);
		expect(answer.data).toEqual({ [taskid]: { [a]: 'successed_online', [b]: 'successed_online' } });
		expect((await send('cid', taskid, [a], { is_async: true })).body).toEqual({
			code: 0,
			msg: 'success',
		});
		// There is no request_id here, so a repeat sends again.
		expect(sim.getui.deliveries(taskid, a)).toBe(2);
		sim.getui.app.settings.listUnknownTarget = 'reject';
		expect(refusalOf(await send('cid', taskid, ['nobody']))).toEqual([400, 20001]);
	});

	it('sends to aliases, in detail or not', async () => {
		const taskid = await create();
		const nested = await send('alias', taskid, ['user_1', 'user_2'], { need_alias_detail: true });
		expect(nested.data).toEqual({
			[taskid]: { user_1: { [a]: 'successed_online' }, user_2: { [b]: 'successed_online' } },
		});
		const flat = await send('alias', taskid, ['user_1']);
		expect(flat.data).toEqual({ [taskid]: { [a]: 'successed_online' } });
		sim.getui.app.settings.listAliasKey = 'alias';
		const named = await send('alias', taskid, ['user_1']);
		expect(named.data).toEqual({ [taskid]: { user_1: 'successed_online' } });
	});

	it('takes a thousand targets, each once', async () => {
		const taskid = await create();
		const many = Array.from({ length: 1001 }, (_, i) => `c${i}`);
		expect((await send('cid', taskid, many)).msg).toBe('cid size over limit');
		expect((await send('cid', taskid, many.slice(1))).code).toBe(0);
		expect((await send('cid', taskid, [a, a])).msg).toBe('contains duplicate cid');
		expect((await send('alias', taskid, ['x', 'x'])).msg).toBe('contains duplicate alias');
	});

	it('needs a task that is there and alive', async () => {
		expect(refusalOf(await send('cid', 'RASL_0101_x', [a]))).toEqual([400, 20001]);
		const [single = ''] = taskIds(await toCid(a));
		expect(refusalOf(await send('cid', single, [a]))).toEqual([400, 20001]);
		const taskid = await create({ settings: { ttl: 60_000 } });
		sim.clock.advance(60_000);
		const late = await send('cid', taskid, [a]);
		expect(late.msg).toBe('taskid is invalid or taskid is deleted');
		expect(refusalOf(await send('cid', await create({ settings: { ttl: -1 } }), [a]))).toEqual([
			400, 20001,
		]);
	});

	it('has no audience of its own, and limits a minute and a day', async () => {
		const withAudience = await call('POST', '/push/list/message', message({ audience: 'all' }));
		expect(withAudience.msg).toBe('audience is invalid');
		const { perDay, perMinute } = sim.getui.app.settings;
		expect(perDay.list).toBe(2_000_000);
		perDay.list = 2;
		const taskid = await create();
		await send('cid', taskid, [a]);
		await send('alias', taskid, ['user_1']);
		expect(refusalOf(await send('alias', taskid, ['user_1']))).toEqual([403, 30008]);
		expect(refusalOf(await call('POST', '/push/list/message', message()))).toEqual([403, 30008]);
		perMinute.list = 0;
		expect(refusalOf(await call('POST', '/push/list/message', message()))).toEqual([403, 30015]);
	});

	it('remembers a request_id that is given', async () => {
		const id = freshId();
		expect(await create({ request_id: id })).toBe(await create({ request_id: id }));
	});
});

it('counts the tasks of a day', async () => {
	sim.getui.app.settings.perDay.push = 1;
	await toCid(a);
	expect(refusalOf(await toCid(a))).toEqual([403, 30009]);
});
