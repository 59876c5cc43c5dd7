import type { Simulator } from '../../simulator';
import {
	BROADCAST,
	call,
	contentOf,
	dataOf,
	MULTIPLE,
	RECURRING,
	SIMPLE,
	start,
	START,
	TEMPLATE,
	verdict,
	type Form,
} from './mpaasHelpers';

let sim: Simulator;
const DAY = 86_400_000;
const HOUR = 3_600_000;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.mpaas.addDevices([
		{ id: 'dev1', alias: 'user1024', brand: 'huawei' },
		{ id: 'dev2', alias: 'userid1024', platform: 'ios' },
	]);
});
afterAll(() => sim.close());

const code = async (action: string, form: Form) => verdict(await call(sim, action, form))[1];
const content = async (action: string, form: Form) => contentOf(await call(sim, action, form));
const later = (ms: number): Form => ({
	StrategyType: 1,
	StrategyContent: JSON.stringify({ fixedTime: START + ms }),
});
const cycle = (change: Record<string, unknown>): Form => ({
	StrategyType: 2,
	StrategyContent: JSON.stringify({
		startTime: START,
		endTime: START + 6 * DAY,
		circleType: 1,
		time: '09:00:00',
		...change,
	}),
});
const WINDOW = { StartTime: START, EndTime: START + 200 * DAY };

interface Listed {
	TotalCount: number;
	List: { UniqueId: string; ParentId: string; PushTime: number; ExecutedStatus: number }[];
}
const list = async (form: Form = {}) =>
	(await content('QueryPushSchedulerList', { ...WINDOW, ...form })) as Listed;

describe('revoking', () => {
	const message = { MessageId: '1578807462788', TargetId: 'user1024' };

	it('takes back a simple or template message, by message and target', async () => {
		await call(sim, 'PushSimple', SIMPLE);
		expect(await code('RevokePushMessage', { ...message, TargetId: 'other' })).toBe('3028');
		expect(await code('RevokePushMessage', message)).toBe('OK');
		expect(sim.mpaas.device('dev1')?.stack[0]?.state).toBe('withdrawn');
	});

	it('takes back a batch by task, not by message', async () => {
		const TaskId = dataOf(await call(sim, 'PushMultiple', MULTIPLE));
		const single = { MessageId: '1578807462790', TargetId: 'userid1024' };
		expect(await code('RevokePushMessage', single)).toBe('3028');
		expect(await code('RevokePushTask', { TaskId })).toBe('OK');
		expect(sim.mpaas.message('1578807462790')?.withdrawn).toBe(true);
		expect(await code('RevokePushTask', { TaskId: '1' })).toBe('3028');
	});

	it('reaches seven days back', async () => {
		await call(sim, 'PushSimple', SIMPLE);
		sim.clock.advance(7 * DAY);
		expect(await code('RevokePushMessage', message)).toBe('OK');
		sim.clock.advance(1);
		expect(await code('RevokePushMessage', message)).toBe('3028');
	});
});

describe('statistics', () => {
	const range = { StartTime: START, EndTime: START };
	const index = (form: Form = {}) => content('QueryPushAnalysisCoreIndex', { ...range, ...form });

	it('move with the clock', async () => {
		const targets = '{"user1024":"a","userid1024":"b","nobody":"c"}';
		await call(sim, 'PushSimple', { ...SIMPLE, TargetMsgkey: targets });
		expect(await index()).toMatchObject({ PushTotalNum: 3, PushNum: 2, ArrivalNum: 0 });
		sim.clock.advance(60_000);
		expect(await index()).toMatchObject({
			PushTotalNum: 3,
			PushNum: 2,
			ArrivalNum: 2,
			ArrivalRate: 1,
		});
		expect(await index({ Platform: 'IOS' })).toMatchObject({ PushTotalNum: 1 });
		expect(await index({ Channel: 'HMS' })).toMatchObject({ PushTotalNum: 1 });
		expect(await index({ Type: 'BROADCAST' })).toMatchObject({ PushTotalNum: 0 });
		const texts = await content('ListAnalysisCoreIndex', range);
		expect(texts).toMatchObject({ PushNum: '2' });
	});

	it('cover 90 days at most, a day being a day in China', async () => {
		// The documents' own sample: exactly 90 days.
		const sample = { StartTime: 1_617_206_400_000, EndTime: 1_624_982_400_000 };
		expect(await code('QueryPushAnalysisCoreIndex', sample)).toBe('OK');
		const longer = { ...sample, EndTime: sample.EndTime + DAY };
		expect(await code('QueryPushAnalysisCoreIndex', longer)).toBe('3028');
		expect(await code('QueryPushAnalysisCoreIndex', { ...range, Platform: 'ios' })).toBe('3028');
		const { StartTime } = range;
		expect(await code('QueryPushAnalysisCoreIndex', { StartTime })).toBe('MissingEndTime');
	});

	it('list tasks, newest first, and describe one', async () => {
		const batch = dataOf(await call(sim, 'PushMultiple', MULTIPLE));
		const broadcast = dataOf(await call(sim, 'PushBroadcast', BROADCAST));
		await call(sim, 'PushSimple', SIMPLE);
		const all = await content('QueryPushAnalysisTaskList', { StartTime: START });
		expect(all).toMatchObject([
			{ TaskId: broadcast, Type: 3, TemplateName: '群发测试' },
			{ TaskId: batch, Type: 2, TaskName: '批量测试' },
		]);
		const page = { StartTime: START, PageNumber: 2, PageSize: 1 };
		expect(await content('QueryPushAnalysisTaskList', page)).toMatchObject([{ TaskId: batch }]);
		const named = { StartTime: START, TaskName: '群发' };
		expect(await content('QueryPushAnalysisTaskList', named)).toHaveLength(1);
		sim.clock.advance(HOUR);
		expect(await content('QueryPushAnalysisTaskDetail', { TaskId: batch })).toEqual({
			TaskId: Number(batch),
			PushNum: 1,
			PushSuccessNum: 1,
			PushArrivalNum: 1,
			StartTime: START,
			EndTime: START + 60_000,
			Duration: '00 小时 01 分 00 秒',
		});
		expect(await code('QueryPushAnalysisTaskDetail', { TaskId: '1' })).toBe('3028');
	});

	it('come as text with lower-case names when set so', async () => {
		sim.mpaas.app.settings.resultContent = 'text';
		const answer = await call(sim, 'QueryPushAnalysisCoreIndex', range);
		expect(JSON.parse(String(answer.body.ResultContent))).toHaveProperty('data.pushTotalNum', 0);
	});
});

describe('scheduling', () => {
	it('fires once, at its time', async () => {
		const id = dataOf(await call(sim, 'PushSimple', { ...SIMPLE, ...later(HOUR) }));
		expect(id).toMatch(/^[0-9a-f]{32}$/);
		expect(await list()).toMatchObject({
			TotalCount: 1,
			List: [
				{ UniqueId: id, ParentId: id, PushTime: START + HOUR, StrategyType: 1, ExecutedStatus: 0 },
			],
		});
		sim.clock.advance(HOUR - 1);
		expect(sim.mpaas.deliveries()).toBe(0);
		sim.clock.advance(1);
		expect(sim.mpaas.deliveries('1578807462788')).toBe(1);
		expect((await list()).List[0]?.ExecutedStatus).toBe(1);
	});

	it.each([
		['PushSimple', SIMPLE],
		['PushTemplate', TEMPLATE],
		['PushMultiple', MULTIPLE],
		['PushBroadcast', BROADCAST],
	])('%s takes the strategy of the documents’ samples', async (action, form) => {
		const id = dataOf(await call(sim, action, { ...form, ...RECURRING }));
		// 8 July to 30 August, each day at 13:45:11.
		expect((await list({ UniqueId: id })).TotalCount).toBe(54);
		sim.clock.advance(2 * DAY);
		expect(sim.mpaas.deliveries()).toBe(2);
	});

	it('knows weeks and months', async () => {
		// 8 July 2021 is a Thursday.
		const push = (change: Record<string, unknown>) =>
			call(sim, 'PushSimple', { ...SIMPLE, ...cycle(change) });
		const weekly = dataOf(await push({ circleType: 2, circleValue: [1, 7] }));
		const days = (await list({ UniqueId: weekly })).List.map(({ PushTime }) => PushTime - START);
		expect(days).toEqual([3 * DAY + HOUR, 4 * DAY + HOUR]);
		const monthly = dataOf(await push({ circleType: 3, circleValue: [9, 12, 31] }));
		expect((await list({ UniqueId: monthly })).TotalCount).toBe(2);
	});

	it.each([
		{ StrategyType: 1 },
		{ StrategyType: 3 },
		later(-1000),
		{ StrategyType: 1, StrategyContent: '{"fixedTime":"1"}' },
		cycle({ startTime: START - DAY }),
		cycle({ endTime: START - DAY }),
		cycle({ endTime: START + 181 * DAY }),
		cycle({ circleType: 4 }),
		cycle({ circleType: 2, circleValue: [] }),
		cycle({ circleType: 2, circleValue: [8] }),
		cycle({ time: '25:00:00' }),
	])('refuses %j', async (strategy) => {
		expect(await code('PushSimple', { ...SIMPLE, ...strategy })).toBe('3028');
	});

	it('keeps 100 tasks that have not run', async () => {
		sim.mpaas.gateway.callsPerSecond = Infinity;
		const scheduled = { ...SIMPLE, ...later(HOUR) };
		for (let i = 0; i < 100; i += 1) await call(sim, 'PushSimple', scheduled);
		expect(await code('PushSimple', scheduled)).toBe('3028');
		sim.clock.advance(HOUR);
		expect(await code('PushSimple', { ...SIMPLE, ...later(2 * HOUR) })).toBe('OK');
	});

	it('cancels main tasks and single children', async () => {
		const id = dataOf(await call(sim, 'PushSimple', { ...SIMPLE, ...cycle({}) }));
		const [first, second] = (await list()).List;
		const cancel = async (UniqueIds: string, Type = 0) =>
			(await call(sim, 'CancelPushScheduler', { UniqueIds, Type })).body.ResultContent;
		// As in the documents' sample, with a blank after the comma.
		expect(await cancel(`${first?.UniqueId ?? ''}, nobody`, 1)).toBe(
			`{${first?.UniqueId ?? ''}=1,nobody=0}`,
		);
		expect(await cancel(second?.UniqueId ?? '')).toBe(`{${second?.UniqueId ?? ''}=0}`);
		expect((await list()).TotalCount).toBe(6);
		expect(await cancel(id)).toBe(`{${id}=1}`);
		expect(await cancel(id)).toBe(`{${id}=0}`);
		expect((await list()).TotalCount).toBe(0);
		sim.clock.advance(7 * DAY);
		expect(sim.mpaas.deliveries()).toBe(0);
		const many = Array.from({ length: 31 }, (_, i) => `id${i}`).join(',');
		expect(await code('CancelPushScheduler', { UniqueIds: many })).toBe('3028');
	});

	it('lists by time of firing, type and page; the twin needs no window', async () => {
		await call(sim, 'PushSimple', { ...SIMPLE, ...later(HOUR) });
		await call(sim, 'PushTemplate', { ...TEMPLATE, ...later(2 * HOUR) });
		expect((await list({ EndTime: START + HOUR })).TotalCount).toBe(1);
		expect((await list({ Type: 1 })).TotalCount).toBe(1);
		expect(await list({ PageSize: 1, PageNumber: 2 })).toMatchObject({
			TotalCount: 2,
			List: [{ Type: 1, PushTitle: '你好张三' }],
		});
		expect(await code('QueryPushSchedulerList', {})).toBe('MissingStartTime');
		expect(await content('QueryMpsSchedulerList', {})).toMatchObject({ TotalCount: 2 });
	});
});

describe('templates', () => {
	const tenant = { TenantId: 'LZFPEFIM' };
	const form = {
		...tenant,
		TemplateName: 'tpl_1',
		DescInfo: 'd',
		Title: 'T #a#',
		Content: 'C #b#',
	};

	it('are made, read, listed, used and deleted', async () => {
		const made = await call(sim, 'CreateTemplate', { ...form, Variables: 'a,b' });
		expect(made.body).toMatchObject({ Success: true, Code: '100', Msg: 'SUCCESS' });
		const TemplateId = String(made.body.Data);
		const read = await call(sim, 'GetTemplate', { ...tenant, TemplateId });
		expect(read.body.Data).toMatchObject({ Id: TemplateId, Name: 'tpl_1', Variables: 'a,b' });
		const page = await call(sim, 'ListTemplatePage', { ...tenant, CurrentPage: 2, PageSize: 5 });
		expect(page.body).toMatchObject({ TotalSize: 6, CurrentPage: 2, Data: [{ Name: 'tpl_1' }] });
		const values = { TemplateName: 'tpl_1', TemplateKeyValue: '{"a":"1","b":"2"}' };
		expect(await code('PushTemplate', { ...TEMPLATE, ...values })).toBe('OK');
		expect(sim.mpaas.device('dev2')?.stack[0]?.face).toMatchObject({ title: 'T 1', body: 'C 2' });
		expect(await code('DeleteTemplate', { ...tenant, TemplateName: 'tpl_1' })).toBe('100');
		expect(await code('GetTemplate', { ...tenant, TemplateId })).toBe('3022');
	});

	it.each<[string, Form]>([
		['3036', { TemplateName: 'demo_tpl' }],
		['3037', { TemplateName: '' }],
		['3038', { TemplateName: 'a,b' }],
		['3038', { TemplateName: 'x'.repeat(201) }],
		['3039', { Content: '' }],
		['3040', { Title: '' }],
		['3041', { DescInfo: 'x'.repeat(201) }],
		['3042', { Uri: 'no address' }],
		['3028', { Variables: 'c' }],
		['3028', { PushStyle: 3 }],
		['8013', { TenantId: 'OTHER' }],
		['MissingTenantId', { TenantId: '' }],
	])('%s for %j', async (expected, change) => {
		expect(await code('CreateTemplate', { ...form, ...change })).toBe(expected);
	});

	it('number 100 at most', async () => {
		sim.mpaas.app.settings.maxTemplates = 6;
		expect(await code('CreateTemplate', form)).toBe('100');
		expect(await code('CreateTemplate', { ...form, TemplateName: 'tpl_2' })).toBe('3056');
		expect(await code('GetTemplate', tenant)).toBe('3025');
	});
});
