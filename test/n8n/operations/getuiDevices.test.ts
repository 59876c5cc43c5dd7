/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { sendList, UNKNOWN_CID } from '../support/getuiParts';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const BY_FIELD: INodeParameters = { targetSource: 'field', targetField: 'rid' };

describe.each(HOST_NAMES)('Devices and tasks of Getui on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (
		app: App,
		type: 'manageDevice' | 'managePushTask',
		parameters: INodeParameters,
		items: IDataObject[],
		node: Partial<NodeUnderTest> = {},
	) =>
		await (
			await openHost(name)
		).run({
			node: { type, parameters: { resource: 'getui', ...parameters }, ...node },
			items,
			trace: '={{ $("Trigger").item.json.rid }}',
			credentials: app.credentials,
		});

	const phones = (app: App) => world.sim.getui.devices(app.appKey);

	test('2,500 rows are three calls; each gets its own details, and unknown devices leave apart', async () => {
		const app = world.addApp({ vendor: 'getui', phones: 2499 });
		const rids = [...app.rids.slice(0, 1200), UNKNOWN_CID, ...app.rids.slice(1200)];
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				'manageDevice',
				{ operation: 'getDetails', ...BY_FIELD },
				rids.map((rid) => ({ rid })),
			);
			expect(report.error).toBeUndefined();
			expect(plainJson(report.accepted).map(({ clientId }) => clientId)).toEqual(app.rids);
			expect(report.traced.accepted).toEqual(app.rids);
			expect(report.traced.invalid).toEqual([UNKNOWN_CID]);
			expect(report.invalid.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1200 }]);
		});
		expect(counts).toEqual({ auth: 1, userDetail: 3 });
	});

	test('450 rows are put on the blacklist in shared calls; the one that refuses its call leaves alone', async () => {
		const app = world.addApp({ vendor: 'getui', phones: 449 });
		const rids = [...app.rids.slice(0, 300), UNKNOWN_CID, ...app.rids.slice(300)];
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				'manageDevice',
				{ operation: 'addToBlacklist', ...BY_FIELD },
				rids.map((rid) => ({ rid })),
			);
			expect(report.traced.accepted).toEqual(app.rids);
			expect(plainJson(report.invalid)).toEqual([
				expect.objectContaining({ target: UNKNOWN_CID, code: '20001' }),
			]);
		});
		// 3 calls, and some to find one among 200.
		expect(counts.blackAdd).toBeGreaterThan(3);
		expect(counts.blackAdd).toBeLessThanOrEqual(3 + 2 * 8);
		expect(
			phones(app).every(({ id }) => world.sim.getui.apps.get(app.appKey)?.blacklist.has(id)),
		).toBe(true);
	});

	test('one item with a list gets a row for each device, and names how far it came when a call fails', async () => {
		const app = world.addApp({ vendor: 'getui', phones: 250, platforms: ['ios'] });
		const [first = '', second = ''] = app.rids;
		const item = { rid: [first, UNKNOWN_CID, second, first] };
		const status = { operation: 'getStatus', ...BY_FIELD };
		const some = await run(app, 'manageDevice', status, [item]);
		expect(plainJson(some.accepted).map(({ clientId }) => clientId)).toEqual([first, second]);
		expect(plainJson(some.invalid).map(({ target }) => target)).toEqual([UNKNOWN_CID]);

		world.sim.frame.faults.add({
			...{ kind: 'vendorError', code: 1, nth: 2 },
			match: { operation: 'setBadge' },
		});
		const badge = { operation: 'setBadge', badge: '3', ...BY_FIELD };
		const part = await run(app, 'manageDevice', badge, [{ rid: app.rids }], {
			onError: 'continueErrorOutput',
		});
		expect(part.accepted).toEqual([]);
		expect(plainJson(part.refused)).toEqual([
			expect.objectContaining({
				message: expect.stringMatching(
					/; (200|50) of the 250 targets of this item went through$/,
				) as string,
			}),
		]);
	});

	test.each(['vendorError', 'resetAfter'] as const)(
		'Retry On Fail adds to no badge twice when a call ends in %s',
		async (kind) => {
			const app = world.addApp({ vendor: 'getui', phones: 400, platforms: ['ios'] });
			world.sim.frame.faults.add({ kind, code: 1, nth: 1, match: { operation: 'setBadge' } });
			const report = await run(
				app,
				'manageDevice',
				{ operation: 'setBadge', badge: '+1', ...BY_FIELD },
				app.rids.map((rid) => ({ rid })),
				{ ...retrying, onError: 'continueErrorOutput' },
			);
			const badges = phones(app).map(({ badge }) => badge);
			expect(new Set(badges)).toEqual(new Set([1]));
			const unclear = kind === 'resetAfter' ? 200 : 0;
			expect(report.accepted).toHaveLength(400 - unclear);
			expect(report.refused).toHaveLength(unclear);
			for (const { error } of plainJson(report.refused)) {
				expect(error).toMatchObject({ outcome: 'unknown' });
			}
		},
	);

	test('Retry On Fail stops no task twice', async () => {
		const app = world.addApp({ vendor: 'getui' });
		const ids = [await sendList(app), await sendList(app)];
		world.sim.frame.faults.add({
			...{ kind: 'vendorError', code: 1, nth: 1 },
			match: { operation: 'taskStop' },
		});
		const report = await run(
			app,
			'managePushTask',
			{ operation: 'stop', taskId: '={{ $json.id }}' },
			ids.map((id) => ({ id })),
			{ ...retrying, onError: 'continueErrorOutput' },
		);
		expect(plainJson(report.refused)).toEqual([]);
		expect(plainJson(report.accepted)).toMatchObject(ids.map((taskId) => ({ taskId })));
	});

	test('a revoked message leaves the phones; to everybody only when that is confirmed, and once a run', async () => {
		const app = world.addApp({ vendor: 'getui', platforms: ['android'] });
		const taskId = await sendList(app);
		const states = () => phones(app).flatMap(({ stack }) => stack.map(({ state }) => state));
		expect(new Set(states())).toEqual(new Set(['shown']));
		const revoke = { operation: 'revoke', taskId, targetType: 'all' };
		const items = [{ rid: 'a' }, { rid: 'b' }];
		const refused = await run(app, 'managePushTask', revoke, items, {
			onError: 'continueErrorOutput',
		});
		expect(plainJson(refused.refused)).toMatchObject([
			{ message: expect.stringMatching(/^Confirm Broadcast/) as string },
			{ message: expect.stringMatching(/^Confirm Broadcast/) as string },
		]);
		expect(new Set(states())).toEqual(new Set(['shown']));
		const counts = await world.countRequests(async () => {
			const sent = await run(app, 'managePushTask', { ...revoke, confirmBroadcast: true }, items);
			expect(plainJson(sent.accepted)).toMatchObject([
				{ revokedTaskId: taskId, targetType: 'all' },
				{ revokedTaskId: taskId, targetType: 'all' },
			]);
		});
		expect(counts.pushAll).toBe(1);
		expect(new Set(states())).not.toContain('shown');
	});

	test('the list of regions comes without a credential', async () => {
		const host = await openHost(name);
		for (const node of ['sendPush', 'manageDevice', 'managePushTask']) {
			const regions = await host.loadOptions({ node, method: 'getRegions' });
			expect(regions).toContainEqual({ name: 'Zhejiang, Hangzhou (杭州市)', value: '33010000' });
		}
	});
});
