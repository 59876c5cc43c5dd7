/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { plainJson } from '../support/json';
import { proveOperation, proveSchema } from '../support/operation';
import { schemaMisfits } from '../support/schema';
import { UNIPUSH_CASES } from '../support/unipushCases';
import { DEVICES } from '../support/unipushParts';
import { World, type App } from '../support/world';

const MESSAGE: INodeParameters = { operation: 'send', title: 'Title', body: 'Body' };

describe.each(HOST_NAMES)('uni-push on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (
		app: App,
		type: string,
		parameters: INodeParameters,
		items: IDataObject[],
		node: Partial<NodeUnderTest> = { onError: 'continueErrorOutput' },
	) => {
		const host = await openHost(name);
		return await host.run({
			node: { type, parameters: { resource: 'unipush', ...parameters }, ...node },
			items,
			credentials: app.credentials,
		});
	};

	/** What the library got in the app's cloud. */
	const callsOf = (app: App) => world.sim.unipush.calls.filter(({ appId }) => appId === app.appKey);

	test.each(UNIPUSH_CASES)('$node: $operation ($#)', async ({ node, ...proof }) => {
		await proveOperation(await openHost(name), world, node, proof);
	});

	test.each(UNIPUSH_CASES)('$node: $operation ($#): the output fits its schema', async (entry) => {
		const { node, ...proof } = entry;
		await proveSchema(await openHost(name), world, node, proof);
	});

	test.each([
		['getVendorQuota', 'getTodayReport'],
		['getOnlineUsers', 'getTodayOnlineClientReport'],
	])('%s answers every item, and refuses every item alike', async (operation, method) => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'unipush' });
		const { accepted, refused } = await run(app, 'getReport', { operation }, [{}, {}]);
		expect(refused).toEqual([]);
		expect(new Set(accepted.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
			new Set(['{"item":0}', '{"item":1}']),
		);
		const rows = plainJson(accepted);
		expect(schemaMisfits(host, 'getReport', operation, rows, 'unipush')).toEqual([]);
		const match = { operation: method };
		world.sim.frame.faults.add({ kind: 'vendorError', code: 10002, match });
		const failed = plainJson((await run(app, 'getReport', { operation }, [{}, {}])).refused);
		expect(failed).toHaveLength(2);
		for (const { error } of failed)
			expect(error).toMatchObject({ vendor: 'unipush', code: '10002' });
	});

	test('rows with one message share calls of 500 devices', async () => {
		const app = world.addApp({ vendor: 'unipush', phones: 1200 });
		const parameters = { ...MESSAGE, targetType: 'device', ...DEVICES };
		const items = app.rids.map((rid) => ({ rid }));
		const counts = await world.countRequests(async () => {
			const report = await run(app, 'sendPush', parameters, items);
			expect(report.accepted).toHaveLength(1200);
		});
		expect(counts).toEqual({ function: 3 });
		expect(new Set(world.received(app))).toEqual(new Set([1]));
	});

	test('a message filled in for JPush becomes what the library knows', async () => {
		const app = world.addApp({ vendor: 'unipush' });
		const options = {
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
		};
		const targets = app.rids[0] ?? '';
		const parameters = { ...MESSAGE, targetType: 'device', targets, options };
		const report = await run(app, 'sendPush', parameters, [{}], {});
		expect(report.status).toBe('success');
		expect(callsOf(app).map(({ argument }) => argument)).toEqual([
			{
				push_clientid: [targets],
				title: 'Title',
				content: 'Body',
				force_notification: true,
				payload: { order: '77' },
				badge: '+1',
				sound: 'ding',
				open_url: 'https://shop.example.com/77',
				options: { HW: { '/message/android/category': 'EXPRESS' } },
				settings: { ttl: 86400000 },
				request_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
			},
		]);
	});

	test('a broadcast needs its switch, and goes out once', async () => {
		const app = world.addApp({ vendor: 'unipush' });
		const parameters = { ...MESSAGE, targetType: 'all' };
		const refused = await run(app, 'sendPush', parameters, [{}, {}]);
		expect(refused.refused).toHaveLength(2);
		expect(callsOf(app)).toEqual([]);
		const confirmed = { ...parameters, confirmBroadcast: true };
		const report = await run(app, 'sendPush', confirmed, [{}, {}]);
		expect(report.accepted).toHaveLength(2);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('the credential test says no to a wrong sign key, and to an app that is not listed', async () => {
		const host = await openHost(name);
		const { credentials } = world.addApp({ vendor: 'unipush' });
		const check = async (change: IDataObject) =>
			await host.testCredential('uniPushApi', { ...credentials.uniPushApi, ...change } as never);
		expect(await check({})).toMatchObject({ status: 'OK' });
		for (const change of [
			{ signSecret: 'w'.repeat(32) },
			{ appId: '__UNI__0000000' },
			{ baseUrl: '' },
		]) {
			expect(await check(change)).toMatchObject({ status: 'Error' });
		}
	});

	test('rows of long Chinese aliases share calls that the cloud function takes', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'unipush', phones: 700 });
		const report = await host.run({
			node: {
				type: 'manageAlias',
				parameters: {
					...{ resource: 'unipush', operation: 'set', targetSource: 'field' },
					...{ targetField: 'rid', aliasField: 'alias' },
				},
				onError: 'continueErrorOutput',
			},
			items: app.rids.map((rid, index) => ({ rid, alias: `${'别'.repeat(35)}${index}` })),
			credentials: app.credentials,
		});
		expect(report.refused).toEqual([]);
		expect(report.accepted).toHaveLength(700);
	});
});
