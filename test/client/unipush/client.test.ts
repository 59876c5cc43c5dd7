import { createUniPushClient, PushError, type UniPushClient } from '../../../client';
import { openBench, type Bench } from './support/client';
import { APP_ID, SIGN_KEY, type Form } from './support/cloud';
import { deploy, failure, success, type Handler } from './support/manager';

let bench: Bench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

async function open(handlers: Record<string, Handler>, more: Parameters<typeof openBench>[1] = {}) {
	const { main, manager } = deploy(handlers);
	bench = await openBench(main, more);
	return { ...bench, manager };
}

const MESSAGE = {
	push_clientid: ['cid-1'],
	title: '标题',
	content: '内容 😀',
	payload: { 键: '值' },
	request_id: 'req-0000000001',
};

test.each(['aliyun', 'tencent', 'alipay'] as Form[])(
	'a message goes through on %s',
	async (form) => {
		const data = { RASS_1: { 'cid-1': 'successed_online' } };
		const { client, manager } = await open({ sendMessage: () => success(data) }, { form });
		expect(await client.sendMessage(MESSAGE)).toEqual({ errCode: 0, errMsg: 'success', data });
		expect(manager.calls[0]?.args).toEqual([MESSAGE]);
	},
);

test('a reply that got lost is asked for again, and nothing is sent twice', async () => {
	const { main, manager } = deploy({ sendMessage: () => success({ RASS_1: {} }) });
	let calls = 0;
	bench = await openBench(async (event, context) => {
		calls += 1;
		const reply = await main(event, context);
		if (bench !== undefined) bench.space.delay.ms = calls === 1 ? -1 : 0;
		return reply;
	});
	expect(await bench.client.sendMessage(MESSAGE)).toMatchObject({ errCode: 0, repeated: true });
	expect(calls).toBe(2);
	expect(manager.calls).toHaveLength(1);
});

test('without a request_id a lost reply is not asked for again', async () => {
	const { client, space, manager } = await open({});
	space.delay.ms = -1;
	const { request_id: _key, ...message } = MESSAGE;
	await expect(client.sendMessage(message)).rejects.toMatchObject({ outcome: 'unknown' });
	expect(manager.calls).toHaveLength(1);
});

test('a slow send is waited for and not repeated', async () => {
	const { client, manager } = await open(
		{
			sendMessage: async () => {
				await new Promise((resolve) => setTimeout(resolve, 30));
				return success({ RASS_1: {} });
			},
		},
		{ replyMs: 10_000 },
	);
	const [first, second] = await Promise.allSettled([
		client.sendMessage(MESSAGE),
		client.sendMessage(MESSAGE),
	]);
	expect([first.status, second.status]).toContain('fulfilled');
	expect(manager.calls).toHaveLength(1);
});

test('a target with many devices is sent to its end', async () => {
	const { client, manager } = await open({
		sendMessage: (_params, calls) => {
			if (calls === 2) return failure(30019);
			const data = { RASL_1: { [`d${calls}`]: 'successed_online' } };
			return { ...success(data), before_id: calls < 4 ? `row-${calls}` : undefined };
		},
	});
	const { push_clientid: _ids, ...message } = MESSAGE;
	expect(await client.sendMessage({ ...message, user_tag: 'vip' })).toMatchObject({
		data: { RASL_1: { d1: 'successed_online', d3: 'successed_online', d4: 'successed_online' } },
	});
	expect(manager.calls).toHaveLength(4);
});

async function failureOf(work: Promise<unknown>): Promise<PushError> {
	try {
		await work;
	} catch (error) {
		if (error instanceof PushError) return error;
		throw error;
	}
	throw new Error('The call should have failed');
}

test('a refusal of the vendor keeps its code', async () => {
	const { client, manager } = await open({ sendMessage: () => failure(30007, '超限') });
	expect(await failureOf(client.sendMessage(MESSAGE))).toMatchObject({
		vendor: 'unipush',
		code: '30007',
		outcome: 'rejected',
		retryable: false,
		httpStatus: 200,
		message: 'The 100 broadcasts of today are used up (uni-push 30007: 超限)',
	});
	expect(manager.calls).toHaveLength(1);
});

test('success as text, and numbers of any length, are read', async () => {
	const { client } = await open({
		getReportByGroupName: () => ({ errCode: '0', errMsg: 'success', data: { g: { total: {} } } }),
	});
	expect(await client.getReportByGroupName({ group_name: 'g' })).toMatchObject({ errCode: '0' });
});

test.each<[string, object, object]>([
	[
		'a wrong sign key',
		{ signKey: 'w'.repeat(32) },
		{ code: 'SIGNATURE_WRONG', fatal: true, httpStatus: 401 },
	],
	[
		'another app',
		{ appId: '__UNI__0000000' },
		{ code: 'APP_NOT_ALLOWED', fatal: true, httpStatus: 403 },
	],
])('%s is told and not tried again', async (_name, credential, expected) => {
	const { client, manager } = await open({}, credential);
	const error = await failureOf(client.getTodayOnlineClientReport({}));
	expect(error).toMatchObject({ ...expected, outcome: 'rejected' });
	expect(manager.calls).toEqual([]);
	expect(JSON.stringify(error) + error.message + error.hint).not.toContain('w'.repeat(32));
});

describe('replies that are not of the function', () => {
	test.each<[string, number, string, object]>([
		[
			'a platform error',
			400,
			'{"success":false,"error":{"code":"Throttling.Api","message":"QPS"}}',
			{ code: 'Throttling.Api' },
		],
		[
			'a platform error without a wrapper',
			404,
			'{"code":"InvalidSpaceId.NotFound","message":"x"}',
			{ code: 'InvalidSpaceId.NotFound', fatal: true },
		],
		[
			'a timeout of the platform',
			400,
			'{"error":{"code":"RequestTimeout"}}',
			{ code: 'RequestTimeout', outcome: 'unknown' },
		],
		['a page', 200, '<html></html>', { code: 'UNEXPECTED_REPLY', outcome: 'unknown' }],
		['an empty reply', 502, '', { code: 'HTTP_502', outcome: 'unknown' }],
		['a redirect', 302, '{}', { code: 'HTTP_302', outcome: 'rejected' }],
		[
			'success with the wrong status',
			500,
			'{"errCode":0}',
			{ code: 'HTTP_500', outcome: 'unknown' },
		],
	])('%s', async (_name, statusCode, body, expected) => {
		const headers = { 'content-type': 'application/json' };
		bench = await openBench(async () => ({
			mpserverlessComposedResponse: true,
			isBase64Encoded: false,
			statusCode,
			headers,
			body,
		}));
		expect(await failureOf(bench.client.setBadgeByCid({ cid: ['c'], badge: '1' }))).toMatchObject(
			expected,
		);
	});
});

test('replies are brought into one form', async () => {
	const { client } = await open({
		searchCustomTagByCid: () => success({ c: ['a b', 'c'] }),
		getTaskDetail: () =>
			success({ deatil: [{ time: '2024-05-01 12:00:00', event: '消息请求成功' }] }),
		getDeviceStatusByCid: () => success({ c: { errCode: 0, data: { cid_status: 'offline' } } }),
	});
	expect((await client.searchCustomTagByCid({ cid: 'c' })).data).toEqual({ c: ['a', 'b', 'c'] });
	expect((await client.getTaskDetail({ taskId: 't', cid: 'c' })).data.detail).toHaveLength(1);
	expect((await client.getDeviceStatusByCid({ cid: ['c'] })).data).toMatchObject({
		c: { data: { cid_status: 'offline' } },
	});
});

/** Getui, behind uni-push, leaves `data` out where it has nothing to tell, such as a report without rows. */
test.each<[string, (client: UniPushClient) => Promise<{ data: object }>, object]>([
	['getReport', async (client) => await client.getReport({ taskid: ['t'] }), {}],
	['getReportDetailByTaskid', async (c) => await c.getReportDetailByTaskid({ taskid: ['t'] }), {}],
	['getReportByGroupName', async (c) => await c.getReportByGroupName({ group_name: 'g' }), {}],
	['getReportByDate', async (client) => await client.getReportByDate({ date: '2024-05-01' }), {}],
	['getClientReportByDate', async (c) => await c.getClientReportByDate({ date: '2024-05-01' }), {}],
	['getTodayReport', async (client) => await client.getTodayReport({}), {}],
	['getTodayOnlineClientReport', async (c) => await c.getTodayOnlineClientReport({}), {}],
	['getTaskScheduleByTaskid', async (c) => await c.getTaskScheduleByTaskid({ taskId: 't' }), {}],
	['getTaskDetail', async (c) => await c.getTaskDetail({ taskId: 't', cid: 'c' }), { detail: [] }],
	['searchCustomTagByCid', async (c) => await c.searchCustomTagByCid({ cid: 'c' }), {}],
])('a reply to %s without data tells of nothing', async (_name, call, data) => {
	const { client } = await open({});
	expect((await call(client)).data).toEqual(data);
});

test.each<[string, object]>([
	['no URL', { baseUrl: 'china-push' }],
	['plain HTTP', { baseUrl: 'http://example.com/x' }],
	['no AppID', { appId: '' }],
	['a header in the AppID', { appId: '__UNI__1\r\nx: y' }],
	['a short sign key', { signKey: 'short' }],
])('a credential with %s is refused', (_name, part) => {
	const good = { baseUrl: 'https://example.com/x', appId: APP_ID, signKey: SIGN_KEY };
	expect(() => createUniPushClient({ ...good, ...part })).toThrow(PushError);
});
