/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { APP_ID, openSpace, SIGN_KEY, type Space } from '../../client/unipush/support/cloud';
import { deploy, failure, success, type Handler } from '../../client/unipush/support/manager';
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { schemaMisfits } from '../support/schema';
import { UNIPUSH_CASES, type UniPushCase } from '../support/unipushCases';

describe.each(HOST_NAMES)('uni-push on n8n %s', (name) => {
	let space: Space | undefined;

	afterEach(async () => {
		await space?.close();
		space = undefined;
	});

	const credential = () => ({ baseUrl: space?.url ?? '', appId: APP_ID, signSecret: SIGN_KEY });

	async function run(
		{
			node,
			operation,
			parameters,
			replies,
		}: Pick<UniPushCase, 'node' | 'operation' | 'parameters' | 'replies'>,
		items: IDataObject[],
		onError: 'continueErrorOutput' | 'stopWorkflow' = 'continueErrorOutput',
	) {
		const host = await openHost(name);
		const { main, manager } = deploy(replies);
		space = await openSpace(main);
		const report = await host.run({
			node: {
				type: node,
				parameters: { resource: 'unipush', operation, ...parameters },
				onError,
			},
			credentials: { uniPushApi: credential() },
			items,
			trace: '={{ $("Trigger").item.json.row }}',
		});
		return { host, report, manager };
	}

	test.each(UNIPUSH_CASES)('$node $operation: a bad row fails alone', async (one) => {
		const rows = [
			{ row: 'bad', ...one.bad },
			{ row: 'good', ...one.good },
		];
		const { host, report } = await run(one, rows);
		expect(report.error).toBeUndefined();
		expect(plainJson(report.accepted)).toEqual(one.output);
		expect(report.traced.refused).toEqual(['bad']);
		expect(new Set(report.traced.accepted)).toEqual(new Set(['good']));
		const [refused] = plainJson(report.refused) as [{ message?: string; error?: IDataObject }];
		expect(refused.message).toMatch(one.refusal);
		expect(refused.error).toMatchObject({ vendor: 'unipush', outcome: 'rejected' });
		expect(
			schemaMisfits(host, one.node, `../unipush/${one.operation}`, plainJson(report.accepted)),
		).toEqual([]);
	});

	test.each([
		['getVendorQuota', { getTodayReport: () => success({ gt: { app: { limit: false } } }) }],
		[
			'getOnlineUsers',
			{ getTodayOnlineClientReport: () => success({ online_statics: { 1714564800000: 4 } }) },
		],
	] as Array<[string, Record<string, Handler>]>)('getReport %s', async (operation, replies) => {
		const { host, report } = await run({ node: 'getReport', operation, parameters: {}, replies }, [
			{},
		]);
		expect(report.accepted).toHaveLength(1);
		expect(
			schemaMisfits(host, 'getReport', `../unipush/${operation}`, plainJson(report.accepted)),
		).toEqual([]);
	});

	test.each([
		[
			'getChannelStatus',
			{},
			{
				getDeviceStatusByCid: () =>
					success({
						bad: failure(20001, 'cid is invalid'),
						slow: failure(10005),
						good: success({ cid_status: 'online', device_status: 'online' }),
					}),
			},
			{ accepted: ['good'], invalid: [['bad', '20001']], refused: [['slow', '10005']] },
		],
		[
			'setBadge',
			{ badge: '5' },
			{ setBadgeByCid: () => failure(20001, 'appid is invalid') },
			{
				accepted: [],
				invalid: [],
				refused: ['bad', 'slow', 'good'].map((id) => [id, '20001']),
			},
		],
		[
			'getStatus',
			{},
			{
				getClientStatusByCid: () =>
					success({
						good: { last_login_time: null, status: 'offline' },
						slow: { last_login_time: '', status: 'offline' },
					}),
			},
			{ accepted: ['slow', 'good'], invalid: [['bad', null]], refused: [] },
		],
	] as Array<[string, INodeParameters, Record<string, Handler>, object]>)(
		'manageDevice %s calls a device invalid only when the vendor says so',
		async (operation, own, replies, expected) => {
			const parameters = { targetSource: 'field', targetField: 'id', ...own };
			const rows = ['bad', 'slow', 'good'].map((id) => ({ id, row: id }));
			const one = { node: 'manageDevice', operation, parameters, replies };
			const { report } = await run(one, rows);
			expect(report.error).toBeUndefined();
			expect({
				accepted: plainJson(report.accepted).map(({ pushClientId }) => pushClientId),
				invalid: plainJson(report.invalid).map(({ target, code }) => [target, code]),
				refused: plainJson(report.refused).map(({ id, error }) => [
					id,
					(error as IDataObject).code,
				]),
			}).toEqual(expected);
			for (const row of plainJson(report.accepted)) {
				expect(row.lastLoginTime ?? null).toBeNull();
			}
		},
	);

	test('rows with one message share calls of 500 devices', async () => {
		const parameters = {
			targetType: 'device',
			targetSource: 'field',
			targetField: 'id',
			title: 'Title',
			body: 'Body',
		};
		const rows = Array.from({ length: 1200 }, (_, index) => ({ id: `cid-${index}` }));
		const { report, manager } = await run(
			{ node: 'sendPush', operation: 'send', parameters },
			rows,
		);
		expect(report.accepted).toHaveLength(1200);
		const sizes = manager.calls.map(
			({ args }) => (args[0] as { push_clientid: string[] }).push_clientid.length,
		);
		expect(sizes.sort((a, b) => b - a)).toEqual([500, 500, 200]);
	});

	test('a message filled in for JPush goes out after the vendor was changed', async () => {
		const parameters = {
			targetType: 'device',
			targets: 'cid-1',
			messageKind: 'notification',
			title: 'Order 77',
			body: 'It is on its way',
			options: {
				extras: '{"order": "77"}',
				badge: '+1',
				sound: 'ding.caf',
				image: 'https://cdn.example.com/a.png',
				subtitle: 'Shop',
				clickAction: 'url',
				clickValue: 'https://shop.example.com/77',
				timeToLive: 86400,
				channelId: 'orders',
				category: 'EXPRESS',
				platforms: ['android', 'ios'],
				apnsProduction: true,
			},
		};
		const send = { node: 'sendPush', operation: 'send', parameters };
		const { report, manager } = await run(send, [{}], 'stopWorkflow');
		expect(report.status).toBe('success');
		expect(manager.calls[0]?.args[0]).toEqual({
			push_clientid: ['cid-1'],
			title: 'Order 77',
			content: 'It is on its way',
			force_notification: true,
			payload: { order: '77' },
			badge: '+1',
			sound: 'ding',
			open_url: 'https://shop.example.com/77',
			options: { HW: { '/message/android/category': 'EXPRESS' } },
			settings: { ttl: 86400000 },
			request_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
		});
	});

	test('Retry On Fail repeats a send with its key, and nothing goes out twice', async () => {
		const host = await openHost(name);
		const { main, manager } = deploy({ sendMessage: () => success({ RASS_1: {} }) });
		let calls = 0;
		space = await openSpace(async (event, context) => {
			calls += 1;
			const reply = await main(event, context);
			// The replies to all tries of the first run of the node get lost.
			if (space !== undefined) space.delay.ms = calls <= 4 ? -1 : 0;
			return reply;
		});
		const report = await host.run({
			node: {
				type: 'sendPush',
				parameters: {
					resource: 'unipush',
					operation: 'send',
					targetType: 'device',
					targets: 'cid-1',
					title: 'Title',
					body: 'Body',
				},
				retryOnFail: true,
				maxTries: 2,
				waitBetweenTries: 1,
			},
			credentials: { uniPushApi: credential() },
			items: [{}],
		});
		expect(report.status).toBe('success');
		expect(plainJson(report.accepted)).toMatchObject([{ messageId: 'RASS_1', repeated: true }]);
		expect(manager.calls).toHaveLength(1);
	});

	test('a broadcast needs its switch, and goes out once', async () => {
		const parameters = { targetType: 'all', title: 'Title', body: 'Body' };
		const send = { node: 'sendPush', operation: 'send', parameters };
		const refused = await run(send, [{}, {}]);
		expect(refused.report.refused).toHaveLength(2);
		expect(refused.manager.calls).toEqual([]);
		await space?.close();
		const confirmed = { ...send, parameters: { ...parameters, confirmBroadcast: true } };
		const { report, manager } = await run(confirmed, [{}, {}]);
		expect(report.accepted).toHaveLength(2);
		expect(manager.calls).toHaveLength(1);
	});

	test('the credential test says no to a wrong sign key, and to an app that is not listed', async () => {
		const host = await openHost(name);
		const { main } = deploy({ getTodayOnlineClientReport: () => success({ online_statics: {} }) });
		space = await openSpace(main);
		const check = async (change: IDataObject) =>
			await host.testCredential('uniPushApi', { ...credential(), ...change });
		expect(await check({})).toMatchObject({ status: 'OK' });
		for (const change of [
			{ signSecret: 'w'.repeat(32) },
			{ appId: '__UNI__0000000' },
			{ baseUrl: '' },
		]) {
			expect(await check(change)).toMatchObject({ status: 'Error' });
		}
	});
});
