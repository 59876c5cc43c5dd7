import {
	createMpaasClient,
	createMpaasSender,
	createMpaasTemplateSender,
	createRuntime,
	systemClock,
	type MpaasClient,
	type MpaasCredential,
	type PushMessage,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import {
	DEMO_MPAAS_APP,
	DEMO_MPAAS_DENIED_KEY,
	DEMO_MPAAS_KEY,
	DEMO_MPAAS_STS_KEY,
} from '../../../simulator/mpaas/config';
import { startSimulator, type Simulator } from '../../../simulator';
import { failureOf } from './harness';

const MINUTE = 60_000;
const HELLO: PushMessage = { kind: 'notification', title: 'Hello', body: 'World' };

let simulator: Simulator;
const runtime = createRuntime({ retry: { baseMs: 1, capMs: 2 } });

beforeAll(async () => {
	simulator = await startSimulator({ mpaas: { settings: { statsRampMs: 1 } } });
});

afterAll(async () => {
	await runtime.transport.close();
	await simulator.close();
});

function open(change: Partial<MpaasCredential> = {}, skewMs = 0): MpaasClient {
	const { appId, workspaceId, tenantId } = DEMO_MPAAS_APP;
	const { accessKeyId, accessKeySecret } = DEMO_MPAAS_KEY;
	const clock = { ...systemClock, now: () => Date.now() + skewMs };
	return createMpaasClient(
		{
			...{ appId, workspaceId, tenantId, accessKeyId, accessKeySecret },
			baseUrl: simulator.url,
			...change,
		},
		{ ...runtime, shared: new SharedState(clock) },
	);
}

const simple = (key: string) => ({
	TaskName: 't',
	Title: 'Hi',
	Content: 'Body',
	DeliveryType: 3 as const,
	TargetMsgkey: { 'user 1': key },
	ExpiredSeconds: 300,
	PushStyle: 0 as const,
});

describe.each(['acs3', 'classic'] as const)('With the signature %s', (signature) => {
	test('every kind of push, its report and its revocation', async () => {
		const client = open({ signature });
		const key = `k-${signature}`;
		await expect(client.pushSimple(simple(key))).resolves.toMatchObject({ ResultCode: 'OK' });
		await client.pushTemplate({
			...{ TaskName: 't', TemplateName: '测试模板', DeliveryType: 3, ExpiredSeconds: 300 },
			TargetMsgkey: { u: `${key}-t` },
			TemplateKeyValue: { name: '张三', money: '200' },
		});
		const { PushResult } = await client.pushMultiple({
			...{ TaskName: 't', TemplateName: 'template1024', DeliveryType: 3, ExpiredSeconds: 600 },
			TargetMsg: [
				{ Target: 'u', MsgKey: `${key}-m`, TemplateKeyValue: { name: "O'Hara *!()", money: 1 } },
			],
		});
		const TaskId = PushResult?.Data ?? '';
		expect(TaskId).toMatch(/^\d+$/);
		await client.pushBroadcast({
			...{ TaskName: 't', TemplateName: '群发测试', DeliveryType: 1, ExpiredSeconds: 600 },
			...{ Msgkey: `${key}-b`, TemplateKeyValue: { content: '公告' } },
		});
		const { ResultContent } = await client.queryPushAnalysisTaskDetail({ TaskId });
		expect(ResultContent.Data).toMatchObject({ TaskId });
		const StartTime = Date.now() - 1440 * MINUTE;
		const list = await client.queryPushAnalysisTaskList({ StartTime });
		expect(list.ResultContent.Data.map((task) => task.TaskId)).toContain(TaskId);
		const EndTime = Date.now() + MINUTE;
		const index = await client.queryPushAnalysisCoreIndex({ StartTime, EndTime });
		expect(index.ResultContent.Data.PushTotalNum).toEqual(expect.any(Number));
		const twin = await client.listAnalysisCoreIndex({ StartTime, EndTime });
		expect(twin.ResultContent.Data.PushTotalNum).toEqual(expect.any(Number));
		await client.revokePushTask({ TaskId });
		await client.revokePushMessage({ MessageId: key, TargetId: 'user 1' });
	});

	test('a push for later is listed and cancelled', async () => {
		const client = open({ signature });
		const fixedTime = Math.floor(Date.now() / 1000) * 1000 + 60 * MINUTE;
		const { PushResult } = await client.pushSimple({
			...simple(`later-${signature}`),
			StrategyType: 1,
			StrategyContent: { fixedTime },
		});
		const id = PushResult?.Data ?? '';
		expect(id).toMatch(/^[0-9a-f]{32}$/);
		const span = { StartTime: fixedTime - MINUTE, EndTime: fixedTime + MINUTE };
		const { ResultContent } = await client.queryPushSchedulerList(span);
		expect(ResultContent.Data.List.map((entry) => entry.UniqueId)).toContain(id);
		await client.queryMpsSchedulerList({});
		expect((await client.cancelPushScheduler({ UniqueIds: [id, 'none'] })).results).toEqual({
			[id]: true,
			none: false,
		});
	});

	test('templates and devices', async () => {
		const client = open({ signature });
		const TemplateName = `order_${signature}`;
		const texts = { DescInfo: 'd', Title: 'Hi #name#', Content: '#money#' };
		await client.createTemplate({ TemplateName, ...texts });
		expect((await client.getTemplate({ TemplateName })).Data).toMatchObject({ Name: TemplateName });
		const page = await client.listTemplatePage({ CurrentPage: 1, PageSize: 100 });
		expect(page.Data.map(({ Name }) => Name)).toContain(TemplateName);
		await client.deleteTemplate({ TemplateName });
		await client.pushBind({ DeliveryToken: 'd1', UserId: 'u1', OsType: 1 });
		await client.pushQueryDeviceState({ TargetType: 2, Target: 'u1' });
		await client.pushUnBind({ DeliveryToken: 'd1', UserId: 'u1' });
		await client.pushReport({ DeliveryToken: 'd1', OsType: 1 });
	});

	test('a temporary key works with its token and not without', async () => {
		const { accessKeyId, accessKeySecret, securityToken } = DEMO_MPAAS_STS_KEY;
		const sts = { accessKeyId, accessKeySecret, signature };
		await open({ ...sts, securityToken }).pushSimple(simple(`sts-${signature}`));
		expect(await failureOf(open(sts).pushSimple(simple('x')))).toMatchObject({ fatal: true });
	});

	test.each<[Partial<MpaasCredential>, string]>([
		[{ accessKeySecret: 'wrong-secret' }, 'SignatureDoesNotMatch'],
		[{ accessKeyId: 'LTAI5tNobody' }, 'InvalidAccessKeyId.NotFound'],
		[{ workspaceId: 'other' }, '8012'],
		[{ ...DEMO_MPAAS_DENIED_KEY }, 'NoPermission'],
	])('%j is refused with %s', async (change, code) => {
		const failure = await failureOf(open({ ...change, signature }).pushSimple(simple('x')));
		expect(failure).toMatchObject({ code, fatal: true, outcome: 'rejected' });
	});

	test.each([
		[20, 'ahead'],
		[-20, 'behind'],
	])('a clock that is %d minutes off is explained', async (minutes, side) => {
		const failure = await failureOf(open({ signature }, minutes * MINUTE).pushSimple(simple('x')));
		expect(failure).toMatchObject({
			code: 'InvalidTimeStamp.Expired',
			hint: expect.stringContaining(`20 minutes ${side}`),
		});
	});
});

test('The senders get along with the vendor', async () => {
	const client = open();
	const plain = createMpaasSender(client);
	const template = createMpaasTemplateSender(client);
	const users = { type: 'user' as const, values: ['u1', 'u2'] };
	const key = await plain.takeKey('seed', {});
	const body = plain.compose({
		...HELLO,
		extras: { a: 1 },
		image: 'https://x/i.png',
		timeToLive: 0,
	});
	await expect(plain.send(body, users, key, {})).resolves.toMatchObject({ outcome: 'accepted' });
	const rows = ['Li', 'Wang'].map((name) => ({
		body: template.compose(HELLO, {
			TemplateName: 'demo_tpl',
			TemplateKeyValue: { name, money: '1' },
		}),
		target: name,
		key: `row-${name}`,
	}));
	const results = await template.batch?.sendBatch('user', rows, {});
	expect(results?.every(({ outcome }) => outcome === 'accepted')).toBe(true);
	const notice = plain.compose(HELLO, { TemplateName: 'broadcastTemplate' });
	await expect(plain.send(notice, { type: 'all' }, 'notice', {})).resolves.toMatchObject({
		details: { platforms: [{ outcome: 'accepted' }, { outcome: 'accepted' }] },
	});
});
