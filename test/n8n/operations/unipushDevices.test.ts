/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { proveOperation, proveSchema } from '../support/operation';
import {
	DEVICES,
	UNIPUSH_DEVICE_CASES,
	UNIPUSH_TASK_CASES,
	UNKNOWN_CID,
} from '../support/unipushDeviceCases';
import { World } from '../support/world';

const CASES = [
	['manageDevice', UNIPUSH_DEVICE_CASES],
	['managePushTask', UNIPUSH_TASK_CASES],
] as const;

describe.each(HOST_NAMES)('Devices and tasks of uni-push on n8n %s', (name) => {
	let world: World;

	beforeAll(async () => {
		world = await World.open();
	});

	afterAll(async () => {
		await world.close();
	});

	describe.each(CASES)('%s', (node, cases) => {
		test.each(cases)('$operation ($#)', async (proof) => {
			await proveOperation(await openHost(name), world, node, proof);
		});

		test.each(cases)('$operation ($#): the output fits its schema', async (proof) => {
			await proveSchema(await openHost(name), world, node, proof);
		});
	});

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
	}, 60_000);
});
