/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { DEVICES, UNKNOWN_CID } from '../support/unipushParts';
import { World } from '../support/world';

describe.each(HOST_NAMES)('Devices and conditions of uni-push on n8n %s', (name) => {
	const world = World.forBlock();

	test('2,500 rows are three calls; each gets its own details, and unknown devices leave apart', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'unipush', phones: 2499 });
		const rids = [...app.rids.slice(0, 1200), UNKNOWN_CID, ...app.rids.slice(1200)];
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'manageDevice',
					parameters: { resource: 'unipush', operation: 'getDetails', ...DEVICES },
				},
				items: rids.map((rid) => ({ rid })),
				trace: '={{ $("Trigger").item.json.rid }}',
				credentials: app.credentials,
			});
			expect(plainJson(report.accepted).map(({ pushClientId }) => pushClientId)).toEqual(app.rids);
			expect(report.traced.accepted).toEqual(app.rids);
			expect(report.traced.invalid).toEqual([UNKNOWN_CID]);
		});
		expect(counts).toEqual({ function: 3 });
	});

	test('a push by conditions reaches the phones that meet them, and no other', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'unipush', phones: 4, platforms: ['ios', 'android'] });
		const condition = [{ type: 'phoneType', match: 'any', phoneTypes: ['android'] }];
		const parameters = {
			...{ resource: 'unipush', operation: 'send', targetType: 'conditions' },
			...{ conditions: { condition }, title: 'Order', body: 'On its way' },
		};
		const node = { type: 'sendPush', parameters };
		await host.run({ node, items: [{}], credentials: app.credentials });
		const reached = world.sim.unipush
			.devices(app.appKey)
			.map(({ platform, received }) => [platform, received]);
		expect(reached).toEqual([
			['ios', 0],
			['android', 1],
			['ios', 0],
			['android', 1],
		]);
	});

	test('Retry On Fail adds to no badge twice', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'unipush', phones: 400, platforms: ['ios'] });
		world.sim.frame.faults.add({
			...{ kind: 'vendorError', code: 1, nth: 1 },
			match: { operation: 'setBadgeByCid' },
		});
		const report = await host.run({
			node: {
				type: 'manageDevice',
				parameters: { resource: 'unipush', operation: 'setBadge', badge: '+1', ...DEVICES },
				...{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
				onError: 'continueErrorOutput',
			},
			items: app.rids.map((rid) => ({ rid })),
			credentials: app.credentials,
		});
		expect(report.accepted).toHaveLength(400);
		const badges = world.sim.unipush.devices(app.appKey).map(({ badge }) => badge);
		expect(new Set(badges)).toEqual(new Set([1]));
	});
});
