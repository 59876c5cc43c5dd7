/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { GETUI_CASES } from '../support/getuiCases';
import { UNKNOWN_CID } from '../support/getuiParts';
import { proveOperation, proveSchema } from '../support/operation';
import { schemaMisfits } from '../support/schema';
import { World } from '../support/world';

describe.each(HOST_NAMES)('Getui on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(GETUI_CASES)('$node: $operation ($#)', async ({ node, ...proof }) => {
		await proveOperation(await openHost(name), world, node, proof);
	});

	test.each(GETUI_CASES)('$node: $operation ($#): the output fits its schema', async (entry) => {
		const { node, ...proof } = entry;
		await proveSchema(await openHost(name), world, node, proof);
	});

	test.each([
		['getOnlineUsers', 'reportOnline', 10002],
		['getVendorQuota', 'reportQuota', 30023],
	])('%s answers every item, and refuses every item alike', async (operation, route, code) => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'getui' });
		const node = {
			type: 'getReport',
			parameters: { resource: 'getui', operation },
			onError: 'continueErrorOutput' as const,
		};
		const options = { node, items: [{}, {}], credentials: app.credentials };
		const { accepted, refused } = await host.run(options);
		expect(refused).toEqual([]);
		const rows = plainJson(accepted);
		expect(new Set(accepted.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
			new Set(['{"item":0}', '{"item":1}']),
		);
		expect(schemaMisfits(host, 'getReport', operation, rows, 'getui')).toEqual([]);
		world.sim.frame.faults.add({ kind: 'vendorError', code, match: { operation: route } });
		const failed = plainJson((await host.run(options)).refused);
		expect(failed).toHaveLength(2);
		for (const { error } of failed) {
			expect(error).toMatchObject({ vendor: 'getui', code: String(code) });
		}
	});

	test('a thousand rows at a cold start ask for one token, and one more when it is killed', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'getui', phones: 1000 });
		const run = async () =>
			await host.run({
				node: {
					type: 'manageAlias',
					parameters: { resource: 'getui', operation: 'get', deviceId: '={{ $json.rid }}' },
				},
				items: app.rids.map((rid) => ({ rid })),
				credentials: app.credentials,
			});
		const cold = await world.countRequests(async () => {
			expect((await run()).accepted).toHaveLength(1000);
		});
		expect(cold).toEqual({ auth: 1, aliasOfCid: 1000 });
		world.sim.getui.killTokens();
		const renewed = await world.countRequests(async () => {
			expect((await run()).accepted).toHaveLength(1000);
		});
		expect(renewed.auth).toBe(1);
	});

	test('the credential test says yes to the right keys and no to wrong ones', async () => {
		const host = await openHost(name);
		const keys = world.addApp({ vendor: 'getui' }).credentials.getuiApi;
		const check = async (change: object) =>
			await host.testCredential('getuiApi', { ...keys, ...change });
		expect(await check({})).toMatchObject({ status: 'OK' });
		for (const field of ['appId', 'appKey', 'masterSecret']) {
			const wrong = await check({ [field]: '0'.repeat(24) });
			expect(wrong).toMatchObject({ status: 'Error' });
			expect(JSON.stringify(wrong)).not.toContain(keys?.masterSecret);
		}
	});

	test('personal rows with further conditions are refused, as nothing would come of the conditions', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'getui', phones: 2 });
		const conditions = '[{"key": "phone_type", "values": ["android"], "opt_type": "or"}]';
		const { accepted, refused } = await host.run({
			node: {
				type: 'sendPush',
				parameters: {
					...{ resource: 'getui', operation: 'send', targetType: 'device', title: 'T' },
					...{ body: '={{ $json.rid }}', targetSource: 'field', targetField: 'rid' },
					options: { conditions },
				},
				onError: 'continueErrorOutput',
			},
			items: app.rids.map((rid) => ({ rid })),
			credentials: app.credentials,
		});
		expect(accepted).toEqual([]);
		expect(plainJson(refused)).toMatchObject(
			app.rids.map(() => ({ error: { code: 'INVALID_INPUT' } })),
		);
		expect(new Set(world.received(app))).toEqual(new Set([0]));
	});

	test('1,200 rows of one message are one stored message and two lists; an unknown device fails alone', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'getui', phones: 1200 });
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'sendPush',
					parameters: {
						...{
							resource: 'getui',
							operation: 'send',
							targetType: 'device',
							title: 'T',
							body: 'B',
						},
						...{ targetSource: 'field', targetField: 'rid' },
					},
					onError: 'continueErrorOutput',
				},
				items: [...app.rids, UNKNOWN_CID].map((rid) => ({ rid })),
				credentials: app.credentials,
			});
			expect(report.accepted).toHaveLength(1200);
			expect(plainJson(report.refused)).toMatchObject([{ rid: UNKNOWN_CID }]);
		});
		expect(counts).toEqual({ auth: 1, listMessage: 1, listCid: 2 });
		expect(new Set(world.received(app))).toEqual(new Set([1]));
	});
});
