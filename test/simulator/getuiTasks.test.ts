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
} from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;
let phones: Phone[];

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	phones = sim.getui.addDevices({ count: 10, platforms: ['android'], tags: ['vip'] });
	call = await caller(sim);
});
afterAll(() => sim.close());

const MINUTE = 60_000;
const toAll = (rest = {}) => call('POST', '/push/all', pushTo('all', rest));
const toTag = (...tag: unknown[]) => call('POST', '/push/tag', pushTo({ tag }));
const toFast = (tag: unknown, rest = {}) =>
	call('POST', '/push/fast_custom_tag', pushTo({ fast_custom_tag: tag }, rest));
const condition = (key: string, values: string[], type = 'or') => ({ key, values, opt_type: type });

describe('app-wide pushes', () => {
	it('reach everyone but the blacklisted', async () => {
		await call('POST', `/user/black/cid/${phones[0]?.id ?? ''}`);
		const taskid = taskIdOf(await toAll());
		expect(taskid).toMatch(/^RASA_0101_[0-9a-f]{32}$/);
		expect(sim.getui.deliveries(taskid)).toBe(9);
		expect(sim.getui.message(taskid)?.targets).toHaveLength(9);
		for (const audience of ['ALL', { cid: ['x'] }, undefined])
			expect(refusalOf(await call('POST', '/push/all', pushTo(audience)))).toEqual([400, 20001]);
	});

	it('reach those who fit conditions', async () => {
		sim.getui.addDevices([{ id: 'apple', platform: 'ios', tags: ['vip'] }]);
		sim.getui.app.profile(phones[3] as Phone).portrait = ['P1'];
		const count = async (...tag: unknown[]) => sim.getui.deliveries(taskIdOf(await toTag(...tag)));
		const raw = { push_message: { transmission: 'x' } };
		const tag = [condition('phone_type', ['ios'], 'and'), condition('custom_tag', ['vip'])];
		const ios = await call('POST', '/push/tag', pushTo({ tag }, raw));
		expect(sim.getui.deliveries(taskIdOf(ios))).toBe(1);
		expect(await count(condition('custom_tag', ['vip'], 'not'))).toBe(0);
		expect(await count(condition('portrait', ['P1']))).toBe(1);
		expect(refusalOf(await toTag(condition('custom_tag', ['a b'])))).toEqual([403, 30003]);
		expect(refusalOf(await toTag(condition('custom_tag', ['x'.repeat(33)])))).toEqual([403, 30005]);
		const many = Array.from({ length: 101 }, (_, i) => `t${i}`);
		expect(refusalOf(await toTag(condition('custom_tag', many)))).toEqual([403, 30016]);
		expect(refusalOf(await toTag(condition('colour', ['x'])))).toEqual([400, 20001]);
	});

	it('reach the holders of one tag', async () => {
		expect(sim.getui.deliveries(taskIdOf(await toFast('vip')))).toBe(10);
		expect(refusalOf(await toFast(['vip']))).toEqual([400, 20001]);
		const { perDay, perMinute } = sim.getui.app.settings;
		perDay.fastTagPush = 1;
		expect(refusalOf(await toFast('vip'))).toEqual([403, 30006]);
		perMinute.fastTagPush = 0;
		expect(refusalOf(await toFast('vip'))).toEqual([403, 30013]);
	});

	it('share five calls a minute and a hundred a day', async () => {
		const { perDay, perMinute } = sim.getui.app.settings;
		expect([perMinute.appPush, perDay.appPush]).toEqual([5, 100]);
		for (let i = 0; i < 3; i += 1) await toAll();
		await toTag(condition('custom_tag', ['vip']));
		await toTag(condition('custom_tag', ['vip']));
		expect(refusalOf(await toAll())).toEqual([403, 30014]);
		sim.clock.advance(MINUTE);
		perDay.appPush = 5;
		expect(refusalOf(await toAll())).toEqual([403, 30007]);
		expect(refusalOf(await toTag(condition('custom_tag', ['vip'])))).toEqual([403, 30010]);
		perDay.tagPush = 2;
		expect(refusalOf(await toTag(condition('custom_tag', ['vip'])))).toEqual([403, 30004]);
		sim.clock.advance(16 * 60 * MINUTE);
		call = await caller(sim);
		expect((await toAll()).code).toBe(0);
	});

	it('go out at the speed asked for, until the task is stopped', async () => {
		const taskid = taskIdOf(await toAll({ settings: { speed: 2 } }));
		const count = () => sim.getui.deliveries(taskid);
		expect(count()).toBe(2);
		sim.clock.advance(2000);
		expect(count()).toBe(6);
		expect((await call('DELETE', `/task/${taskid}`)).body).toEqual({ code: 0, msg: 'success' });
		sim.clock.advance(10_000);
		expect(count()).toBe(6);
		expect((await call('DELETE', `/task/${taskid}`)).msg).toBe('task cannot stop');
	});
});

describe('stopping a task', () => {
	it('drops what waits for phones and leaves what is shown', async () => {
		const [first] = phones;
		sim.getui.setOnline(first?.id ?? '', false);
		const taskid = taskIdOf(await toAll());
		await call('DELETE', `/task/${taskid}`);
		sim.getui.setOnline(first?.id ?? '', true);
		expect(sim.getui.deliveries(taskid)).toBe(9);
		expect(phones[1]?.stack[0]?.state).toBe('shown');
	});

	it('is for list and app tasks only', async () => {
		const body = pushTo({ cid: [phones[0]?.id] });
		const [single = ''] = taskIds(await call('POST', '/push/single/cid', body));
		const refused = await call('DELETE', `/task/${single}`);
		expect([refused.status, refused.code, refused.msg]).toEqual([400, 20001, 'task cannot stop']);
		expect(refusalOf(await call('DELETE', '/task/RASA_0101_x'))).toEqual([400, 20001]);
		const message = { push_message: { notification: NOTICE } };
		const list = taskIdOf(await call('POST', '/push/list/message', message));
		expect((await call('DELETE', `/task/${list}`)).code).toBe(0);
		const late = { taskid: list, audience: { cid: [phones[0]?.id] } };
		expect(refusalOf(await call('POST', '/push/list/cid', late))).toEqual([400, 20001]);
	});
});

describe('schedules', () => {
	const at = (ms: number) => ({ settings: { schedule_time: sim.clock.now() + ms } });

	it('send at their time, to those who are there then', async () => {
		const taskid = taskIdOf(await toAll(at(10 * MINUTE)));
		const read = () => call('GET', `/task/schedule/${taskid}`);
		const now = sim.clock.now();
		expect((await read()).data).toEqual({
			[taskid]: {
				create_time: String(now),
				send_result: 'do_not_send',
				transmission_content: '',
				push_time: String(now + 10 * MINUTE),
			},
		});
		expect(sim.getui.deliveries()).toBe(0);
		sim.getui.addDevices([{ id: 'late' }]);
		sim.clock.advance(10 * MINUTE);
		expect(sim.getui.deliveries(taskid)).toBe(11);
		expect((await read()).data).toHaveProperty([taskid, 'send_result'], 'send_success');
		sim.getui.app.settings.scheduleField = 'status';
		expect((await read()).data).toHaveProperty([taskid, 'status'], 'success');
	});

	it('are deleted up to a minute before', async () => {
		const taskid = taskIdOf(await toAll(at(10 * MINUTE)));
		const path = `/task/schedule/${taskid}`;
		expect((await call('DELETE', path)).body).toEqual({ code: 0, msg: 'success' });
		const gone = await call('GET', path);
		expect([gone.code, gone.msg]).toEqual([20001, 'taskid is invalid or taskid is deleted']);
		expect(refusalOf(await call('DELETE', path))).toEqual([400, 20001]);
		sim.clock.advance(20 * MINUTE);
		expect(sim.getui.deliveries()).toBe(0);
		const other = taskIdOf(await toAll(at(2 * MINUTE)));
		sim.clock.advance(90_000);
		expect(refusalOf(await call('DELETE', `/task/schedule/${other}`))).toEqual([400, 22001]);
		// The task itself can still be stopped.
		expect((await call('DELETE', `/task/${other}`)).code).toBe(0);
		sim.clock.advance(MINUTE);
		expect(sim.getui.deliveries()).toBe(0);
		const sent = taskIdOf(await toAll());
		expect(refusalOf(await call('GET', `/task/schedule/${sent}`))).toEqual([400, 20001]);
	});

	it('lie within seven days, need a permission, and are for app-wide pushes', async () => {
		for (const ms of [-1000, 7 * 86_400_000 + MINUTE])
			expect(refusalOf(await toAll(at(ms)))).toEqual([400, 22002]);
		expect(refusalOf(await toAll({ settings: { schedule_time: 'soon' } }))).toEqual([400, 22002]);
		expect((await toFast('vip', at(MINUTE))).code).toBe(0);
		sim.getui.app.settings.fastTagSchedules = false;
		expect(refusalOf(await toFast('vip', at(MINUTE)))).toEqual([400, 22002]);
		const basic = await caller(sim, DEMO_GETUI_BASIC_APP);
		const denied = await basic('POST', '/push/all', pushTo('all', at(MINUTE)));
		expect(refusalOf(denied)).toEqual([403, 30002]);
		const single = pushTo({ cid: [phones[0]?.id] }, at(MINUTE));
		const push = () => call('POST', '/push/single/cid', single);
		expect((await push()).msg).toBe('schedule_time is invalid');
		sim.getui.app.settings.appOnlySettings = 'ignore';
		expect((await push()).code).toBe(0);
	});
});

describe('a message trace', () => {
	it('tells what happened to one cid', async () => {
		const [first, second] = phones.map(({ id }) => id);
		sim.getui.setOnline(second ?? '', false);
		const taskid = taskIdOf(await toAll({ request_id: freshId() }));
		const read = (cid = '') => call('GET', `/task/detail/${cid}/${taskid}`);
		const time = '2030-01-01 08:00:00';
		expect((await read(first)).data).toEqual({
			deatil: [
				{ time, event: '消息请求成功' },
				{ time, event: '到达客户端' },
			],
		});
		sim.getui.app.settings.traceKey = 'detail';
		expect((await read(second)).data).toEqual({ detail: [{ time, event: '消息请求成功' }] });
		expect((await read('nobody')).msg).toBe('target user is invalid');
		expect(refusalOf(await call('GET', `/task/detail/${first ?? ''}/x`))).toEqual([400, 20001]);
	});
});
