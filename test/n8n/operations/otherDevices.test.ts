/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { MAXIM_DEVICE_CASES } from '../support/maximDeviceCases';
import { MPAAS_DEVICE_CASES, MPAAS_TASK_CASES } from '../support/mpaasDeviceCases';
import { proveOperation, proveSchema } from '../support/operation';
import { World } from '../support/world';

const CASES = [
	['mPaaS', 'manageDevice', MPAAS_DEVICE_CASES],
	['mPaaS', 'managePushTask', MPAAS_TASK_CASES],
	['MaxIM', 'manageDevice', MAXIM_DEVICE_CASES],
] as const;

/** Every certificate of the simulated app says so of its secrets. */
const SECRET = /invented/;

describe.each(HOST_NAMES)('Devices and tasks of mPaaS and MaxIM on n8n %s', (name) => {
	const world = World.forBlock();

	describe.each(CASES)('%s, %s', (_vendor, node, cases) => {
		test.each(cases)('$operation ($#)', async (proof) => {
			await proveOperation(await openHost(name), world, node, proof);
		});

		test.each(cases)('$operation ($#): the output fits its schema', async (proof) => {
			await proveSchema(await openHost(name), world, node, proof);
		});
	});

	test('65 scheduled pushes of mPaaS are cancelled in three calls', async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'mpaas' });
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'managePushTask',
					parameters: {
						...{ resource: 'mpaas', operation: 'cancelScheduled' },
						scheduleId: '={{ $json.id }}',
					},
					onError: 'continueErrorOutput',
				},
				items: Array.from({ length: 65 }, (_, index) => ({ id: String(1000 + index) })),
				credentials: app.credentials,
			});
			expect(plainJson(report.refused).map(({ message }) => message)).toEqual(
				Array.from(
					{ length: 65 },
					(_, index) => expect.stringContaining(String(1000 + index)) as string,
				),
			);
		});
		expect(counts).toEqual({ CancelPushScheduler: 3 });
	});

	test("secrets of MaxIM's certificates show only when they are asked for, and are declared sensitive", async () => {
		const host = await openHost(name);
		const app = world.addApp({ vendor: 'maxim' });
		const run = async (includeSecrets: boolean) =>
			await host.run({
				node: {
					type: 'manageDevice',
					parameters: {
						...{
							resource: 'maxim',
							operation: 'getCertificate',
							provider: '={{ $json.provider }}',
						},
						options: { includeSecrets },
					},
				},
				items: [1, 2, 3, 4, 5, 6, 7].map((provider) => ({ provider })),
				credentials: app.credentials,
			});
		const masked = await run(false);
		expect(masked.accepted).toHaveLength(7);
		expect(host.dump(masked)).not.toMatch(SECRET);

		const open = plainJson((await run(true)).accepted);
		const declared = host.description('manageDevice').sensitiveOutputFields ?? [];
		for (const row of open) {
			for (const [field, value] of Object.entries(row)) {
				if (SECRET.test(JSON.stringify(value))) expect(declared).toContain(field);
			}
		}
		// Each declared path is one that the output really has, and that can hold a secret.
		for (const path of declared) expect(open.every((row) => path in row)).toBe(true);
		expect(JSON.stringify(open)).toMatch(SECRET);
	});
});
