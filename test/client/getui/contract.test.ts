import {
	createGetuiClient,
	createGetuiSender,
	createRuntime,
	toRequestId,
	type GetuiClient,
	type PushMessage,
	type PushTarget,
	type Runtime,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import { systemClock } from '../../../client/core/clock';
import {
	DEMO_GETUI_APP,
	DEMO_GETUI_BASIC_APP,
	startSimulator,
	type GetuiAppConfig,
	type Simulator,
} from '../../../simulator';
import { failureOf } from './harness';

const PHONES = 10;

let simulator: Simulator;
let base: Runtime;
let client: GetuiClient;
let cids: string[];

beforeEach(async () => {
	const devices = { count: PHONES, aliasPrefix: 'user_' };
	simulator = await startSimulator({
		getui: { apps: [{ ...DEMO_GETUI_APP, devices }, DEMO_GETUI_BASIC_APP] },
	});
	base = createRuntime({ retry: { baseMs: 1, capMs: 2 } });
	client = open(DEMO_GETUI_APP);
	cids = simulator.getui.devices().map(({ id }) => id);
});

afterEach(async () => {
	await base.transport.close();
	await simulator.close();
});

/** A client that shares nothing with earlier ones but connections. */
function open({ appId, appKey, masterSecret }: GetuiAppConfig, secret = masterSecret): GetuiClient {
	return createGetuiClient(
		{ appId, appKey, masterSecret: secret, baseUrl: `${simulator.url}/getui` },
		{ ...base, shared: new SharedState(systemClock) },
	);
}

const paths = () => simulator.getui.requests.map(({ path }) => path.replace(/^.*\/v2\/[^/]+/, ''));
const auths = () => paths().filter((path) => path === '/auth').length;

const NOTE: PushMessage = {
	kind: 'notification',
	title: 'Shipped',
	body: 'Your order',
	extras: { order: 77 },
	badge: { mode: 'add', value: 1 },
	sound: 'default',
	clickAction: { type: 'url', url: 'https://shop.example.com' },
	timeToLive: 3600,
	channelId: 'orders',
};

async function send(target: PushTarget, message = NOTE, seed = JSON.stringify(target)) {
	const sender = createGetuiSender(client);
	const key = await sender.takeKey(seed, {}, target);
	return await sender.send(sender.compose(message), target, key, {});
}

describe('The token', () => {
	test('is fetched once for a thousand parallel calls, and once more when it is killed', async () => {
		const ask = async () => await client.getAlias({ cid: cids[0] ?? '' });
		await Promise.all(Array.from({ length: 1000 }, ask));
		expect(auths()).toBe(1);
		simulator.getui.killTokens();
		await Promise.all(Array.from({ length: 100 }, ask));
		expect(auths()).toBe(2);
	});

	test('is not issued for a wrong secret, app key or app', async () => {
		const { appId, appKey, masterSecret } = DEMO_GETUI_APP;
		const wrong = [
			{ ...DEMO_GETUI_APP, masterSecret: `${masterSecret}x` },
			{ ...DEMO_GETUI_APP, appKey: `${appKey}x` },
			{ ...DEMO_GETUI_APP, appId: `${appId}x` },
		];
		for (const app of wrong) {
			const error = await failureOf(open(app).renewToken());
			expect(error).toMatchObject({ outcome: 'rejected', fatal: true });
		}
	});

	test('can be revoked', async () => {
		await client.getAlias({ cid: cids[0] ?? '' });
		await client.revokeToken();
		await client.getAlias({ cid: cids[0] ?? '' });
		expect(auths()).toBe(2);
	});

	test('and calls follow the app to the host that it moved to', async () => {
		const moved = simulator.url.replace('127.0.0.1', 'localhost');
		simulator.getui.app.settings.hostChange = [`${moved}/getui/v2/`];
		await client.getAlias({ cid: cids[0] ?? '' });
		expect(client.baseUrl()).toBe(`${moved}/getui/v2/${DEMO_GETUI_APP.appId}`);
	});
});

describe('Users', () => {
	test('have aliases', async () => {
		const [cid = ''] = cids;
		await client.bindAliases({ data_list: [{ cid, alias: '张_1' }] });
		expect(await client.getAlias({ cid })).toEqual({ alias: '张_1' });
		expect(await client.getAliasCids({ alias: '张_1' })).toEqual({ cid: [cid] });
		await client.unbindAliases({ data_list: [{ cid, alias: '张_1' }] });
		expect(await client.getAlias({ cid })).toEqual({ alias: null });
		await client.bindAliases({ data_list: [{ cid, alias: 'b' }] });
		await client.deleteAlias({ alias: 'b' });
		expect(await client.getAliasCids({ alias: 'b' })).toEqual({ cid: [] });
	});

	test('have tags', async () => {
		const [cid = '', other = ''] = cids;
		simulator.getui.app.settings.tagDelayMs = 0;
		await client.setTags({ cid, custom_tag: ['a', '足球'] });
		expect(await client.addTag({ custom_tag: 'c/d?', cid: [cid, other] })).toEqual({
			[cid]: 'true',
			[other]: 'true',
		});
		await client.removeTag({ custom_tag: 'a', cid: [cid] });
		const tags = await client.getTags({ cid });
		expect(tags[cid]?.sort()).toEqual(['c/d?', '足球']);
	});

	test('have a state, details, a badge and a blacklist', async () => {
		const some = cids.slice(0, 2);
		expect(Object.keys(await client.getUserStatus({ cid: some })).sort()).toEqual([...some].sort());
		expect(Object.keys(await client.getDeviceStatus({ cid: some })).sort()).toEqual(
			[...some].sort(),
		);
		const detail = await client.getUserDetail({ cid: [...some, 'f'.repeat(32)] });
		expect(Object.keys(detail.validCids)).toHaveLength(2);
		expect(detail.invalidCids).toEqual(['f'.repeat(32)]);
		await client.addToBlacklist({ cid: some });
		await client.removeFromBlacklist({ cid: some });
		await client.setBadge({ cid: some, badge: '+1' });
		const { user_count } = await client.countUsers({
			tag: [{ key: 'phone_type', values: ['android', 'ios'], opt_type: 'or' }],
		});
		expect(user_count).toBe(PHONES);
		const bound = await client.bindDeviceTokens({
			type: 'wx',
			dt_list: [{ cid: 'f'.repeat(32), device_token: 'x' }],
		});
		expect(bound.errorList).toHaveLength(1);
	});
});

describe('A push', () => {
	test.each<[string, () => PushTarget]>([
		['a device', () => ({ type: 'device', values: cids.slice(0, 1) })],
		['an alias', () => ({ type: 'alias', values: ['user_1'] })],
		['devices', () => ({ type: 'device', values: cids.slice(0, 5) })],
		['aliases', () => ({ type: 'alias', values: ['user_1', 'user_2'] })],
		['all', () => ({ type: 'all' })],
	])('to %s arrives', async (_name, target) => {
		const result = await send(target());
		expect(result).toMatchObject({ vendor: 'getui', outcome: 'accepted' });
		expect(result.refused).toBeUndefined();
		expect(simulator.getui.message(result.messageId)).toBeDefined();
	});

	test('to tags arrives', async () => {
		simulator.getui.app.settings.tagDelayMs = 0;
		await client.addTag({ custom_tag: 'vip', cid: cids.slice(0, 3) });
		const result = await send({ type: 'tag', values: ['vip'] });
		expect(simulator.getui.message(result.messageId)).toBeDefined();
	});

	test('of data arrives', async () => {
		await send(
			{ type: 'device', values: cids.slice(0, 1) },
			{ kind: 'data', body: 'x', extras: { a: 1 } },
		);
	});

	test('with the same request id is not delivered again', async () => {
		const target: PushTarget = { type: 'device', values: cids.slice(0, 1) };
		await send(target);
		await send(target);
		expect(simulator.getui.repeats).toBe(1);
	});

	test('to an unknown device blames the target; in a list it is left out', async () => {
		const unknown = 'f'.repeat(32);
		const error = await failureOf(send({ type: 'device', values: [unknown] }));
		expect(error).toMatchObject({ code: '20001', httpStatus: 400 });
		expect(createGetuiSender(client).blamesTargets(error as never)).toBe(true);
		const { refused, statuses } = await send({
			type: 'device',
			values: [...cids.slice(0, 2), unknown],
		});
		expect(Object.keys(refused ?? {})).toEqual([unknown]);
		expect(Object.keys(statuses ?? {}).sort()).toEqual(cids.slice(0, 2).sort());
	});

	test.each(['device', 'alias'] as const)('in a batch by %s arrives', async (type) => {
		const sender = createGetuiSender(client);
		const targets = type === 'device' ? cids.slice(0, 5) : ['user_1', 'user_2'];
		const entries = targets.map((target) => ({
			target,
			body: sender.compose({ ...NOTE, body: `for ${target}` }),
			key: toRequestId(target),
		}));
		const results = await sender.batch?.sendBatch(type, entries, {});
		expect(results?.map(({ outcome }) => outcome)).toEqual(targets.map(() => 'accepted'));
	});
});

describe('What the app is not entitled to', () => {
	test.each<[string, (basic: GetuiClient, cid: string) => Promise<unknown>]>([
		['30020', async (basic, cid) => await basic.getDeviceStatus({ cid: [cid] })],
		['30017', async (basic) => await basic.getRealtimeReport({ taskid: ['RASL_1'] })],
		['30023', async (basic) => await basic.getPushQuota({})],
		['10004', async (basic, cid) => await basic.getMessageTrace({ cid, taskid: 'RASS_1' })],
		[
			'30000',
			async (basic) =>
				await basic.pushByFastTag({
					request_id: 'req0000000001',
					audience: { fast_custom_tag: 'x' },
					push_message: { transmission: 'x' },
				}),
		],
	])('is refused with %s', async (code, call) => {
		const error = await failureOf(call(open(DEMO_GETUI_BASIC_APP), cids[0] ?? ''));
		expect(error).toMatchObject({ code, outcome: 'rejected', fatal: true });
	});
});

describe('Tasks and reports', () => {
	test('of a list push can be read and stopped', async () => {
		simulator.getui.app.settings.statsDelayMs = 0;
		const { messageId } = await send({ type: 'device', values: cids.slice(0, 4) });
		const report = await client.getTaskReport({ taskid: [messageId] });
		expect(report[messageId]?.total).toBeDefined();
		expect(Object.keys(await client.getRealtimeReport({ taskid: [messageId] }))).toEqual([
			messageId,
		]);
		await expect(client.stopTask({ taskid: messageId })).resolves.toEqual({});
	});

	test('of a scheduled push can be read and deleted', async () => {
		const schedule_time = simulator.clock.now() + 3_600_000;
		const { taskid } = await client.pushToAll({
			request_id: 'req0000000009',
			audience: 'all',
			settings: { schedule_time },
			push_message: { transmission: 'x' },
		});
		expect(Object.keys(await client.getScheduledTask({ taskid }))).toEqual([taskid]);
		await client.deleteScheduledTask({ taskid });
		expect(await failureOf(client.deleteScheduledTask({ taskid }))).toMatchObject({
			httpStatus: 400,
		});
	});

	test('of a device and of days can be read', async () => {
		const target: PushTarget = { type: 'device', values: cids.slice(0, 1) };
		const { messageId } = await send(target);
		const trace = await client.getMessageTrace({ cid: cids[0] ?? '', taskid: messageId });
		expect(trace.detail.length).toBeGreaterThan(0);
		const yesterday = new Date(simulator.clock.now() - 2 * 86_400_000).toISOString().slice(0, 10);
		await client.getDayReport({ date: yesterday });
		await client.getDayUsers({ date: yesterday });
		await client.getPushQuota({});
		await client.getOnlineUsers({});
		await client.getGroupReport({ group_name: 'g1' });
	});
});
