import type { Simulator } from '../../simulator';
import { caller, NOTICE, pushTo, refusalOf, taskIdOf, taskIds, type Caller } from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;

const MINUTE = 60_000;
const DAY = 86_400_000;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.getui.addDevices({ count: 20, platforms: ['android'] });
	sim.getui.addDevices({ count: 5, platforms: ['ios'], start: 100 });
	sim.getui.addDevices([{ id: 'hw', brand: 'huawei' }]);
	call = await caller(sim);
});
afterAll(() => sim.close());

const push = async (rest = {}) => {
	const ios = { aps: { alert: { body: 'x' } } };
	const body = pushTo('all', { push_channel: { ios }, ...rest });
	return taskIdOf(await call('POST', '/push/all', body));
};
const report = (path: string) => call('GET', `/report/${path}`);
const counter = (target: number, receive = target) => ({
	target_num: target,
	receive_num: receive,
	display_num: receive,
	click_num: Math.floor(receive / 10),
});

describe('task reports', () => {
	it('have no row at first, then counters that grow', async () => {
		const taskid = await push();
		expect((await report(`push/task/${taskid}`)).body).toEqual({ code: 0, msg: 'success' });
		sim.getui.app.settings.emptyReport = 'empty';
		expect((await report(`push/task/${taskid}`)).data).toEqual({});
		sim.clock.advance(33_000);
		expect((await report(`push/task/${taskid}`)).data).toMatchObject({
			[taskid]: { gt: { target_num: 21, receive_num: 10 } },
		});
		sim.clock.advance(MINUTE);
		expect((await report(`push/task/${taskid},RASA_x`)).data).toEqual({
			[taskid]: {
				total: { msg_num: 26, ...counter(26), click_num: 2 },
				gt: counter(21),
				ios: counter(5),
			},
		});
	});

	it('count custom events and split by maker when asked', async () => {
		const taskid = await push();
		sim.getui.app.tasks.get(taskid)?.actions.set('90001', 2);
		sim.clock.advance(2 * MINUTE);
		const asked = await report(
			`push/task/${taskid}?actionIdList=90001,90002&needGetuiByBrand=true`,
		);
		expect(asked.data).toMatchObject({
			[taskid]: { actionCntMap: { 90001: 2, 90002: 0 }, gt_hw: counter(1), gt_other: counter(20) },
		});
		const bad = await report(`push/task/${taskid}?needGetuiByBrand=1`);
		expect(refusalOf(bad)).toEqual([400, 20001]);
	});

	it('leave out single pushes and what is older than ninety days', async () => {
		const body = pushTo({ cid: ['hw'] });
		const [single = ''] = taskIds(await call('POST', '/push/single/cid', body));
		const taskid = await push();
		sim.clock.advance(2 * MINUTE);
		expect((await report(`push/task/${single}`)).body).toEqual({ code: 0, msg: 'success' });
		sim.clock.advance(90 * DAY);
		call = await caller(sim);
		expect((await report(`push/task/${taskid}`)).body).toEqual({ code: 0, msg: 'success' });
		const many = Array.from({ length: 201 }, (_, i) => `RASA_${i}`).join(',');
		expect((await report(`push/task/${many}`)).msg).toBe('taskid size over limit');
	});

	it('sum up a group between two days', async () => {
		await push({ group_name: 'g1' });
		await push({ group_name: 'g1' });
		sim.clock.advance(2 * MINUTE);
		expect((await report('push/task_group/g1')).data).toMatchObject({
			g1: { total: { msg_num: 52, target_num: 52 } },
		});
		const past = await report('push/task_group/g1?startDate=2029-12-01&endDate=2029-12-31');
		expect(past.body).toEqual({ code: 0, msg: 'success' });
		for (const query of ['startDate=2029-13-01', 'startDate=2030-01-01&endDate=2029-12-01'])
			expect(refusalOf(await report(`push/task_group/g1?${query}`))).toEqual([400, 20001]);
	});

	it('in real time name Apple’s channel apn, and say why something failed', async () => {
		sim.getui.setOnline('hw', false);
		const taskid = await push({ settings: { ttl: MINUTE } });
		sim.clock.advance(2 * MINUTE);
		expect((await report(`push/task/${taskid}/detail`)).data).toEqual({
			[taskid]: {
				total: { msg_num: 26, ...counter(25) },
				gt: counter(20),
				apn: counter(5),
				failed_detail: { rs: { gt: { 12: { total: 1 } } } },
			},
		});
		sim.getui.app.settings.perMinute.realTimeReport = 0;
		expect(refusalOf(await report(`push/task/${taskid}/detail`))).toEqual([403, 30018]);
	});
});

describe('day reports', () => {
	it('exist for past days only', async () => {
		await push();
		expect(refusalOf(await report('push/date/2030-01-01'))).toEqual([400, 20001]);
		expect(refusalOf(await report('push/date/2030-02-30'))).toEqual([400, 20001]);
		sim.clock.advance(DAY);
		call = await caller(sim);
		expect((await report('push/date/2030-01-01')).data).toMatchObject({
			'2030-01-01': { total: { msg_num: 26, target_num: 26 }, ios: counter(5) },
		});
		expect((await report('push/date/2029-12-31')).body).toEqual({ code: 0, msg: 'success' });
		expect((await report('user/date/2030-01-01')).data).toEqual({
			'2030-01-01': { accumulative_num: 26, register_num: 26, active_num: 26, online_num: 26 },
		});
		expect(refusalOf(await report('user/date/2030-01-02'))).toEqual([400, 20001]);
	});

	it('show who is online, every ten minutes of a day', async () => {
		const { online_statics: points } = (await report('online_user')).data as {
			online_statics: Record<string, number>;
		};
		expect(Object.keys(points)).toHaveLength(144);
		expect(points[String(sim.clock.now())]).toBe(26);
	});
});

it('tells what is left of today, in numbers and in text', async () => {
	await push();
	await call('POST', '/push/list/message', { push_message: { notification: NOTICE } });
	expect((await report('push/count')).data).toEqual({
		gt: {
			app: { total_num: 100, remain_num: 99, limit: false },
			app_with_tag: { total_num: 100, remain_num: 99, limit: false },
			list: { total_num: 2_000_000, remain_num: 1_999_999, limit: false },
		},
		vv: { general: { push_num: 0, total_num: '10000', limit: false } },
	});
	sim.getui.app.settings.perMinute.quotaReport = 0;
	sim.clock.advance(MINUTE);
	expect(refusalOf(await report('push/count'))).toEqual([401, 10005]);
});
