/** @jest-environment ./test/n8n/harness/environment.ts */
import type { FaultSpec } from '../../simulator';
import { HOST_NAMES, openHost, type CredentialSet, type Host } from './harness';
import type { VendorKey } from './support/apps';
import { LEAK_CASES, SEND, type LeakCase } from './support/leakCases';
import { World, type App } from './support/world';

const FAILURES = LEAK_CASES.flatMap(({ vendor, faults }) =>
	faults.map((fault): [VendorKey, FaultSpec] => [vendor, fault]),
);

interface Failed {
	app: App;
	/** The run's whole report as text. */
	everything: string;
	forms: string[];
	/** What the vendor gave out while it ran. */
	given: string[];
}

const rowsOf = ({ rids, users }: App) => rids.map((rid, index) => ({ rid, user: users[index] }));

async function failInEveryWay(
	host: Host,
	world: World,
	{ vendor, operations, forms, watch, slow = [] }: LeakCase,
	fault: FaultSpec,
): Promise<Failed[]> {
	world.sim.frame.faults.add(fault);
	// Nobody waits for the time limit; once the fault has hit every run, the user presses Stop.
	const stopped = fault.kind === 'stall' || slow.includes(fault.kind);
	const allHit = stopped ? until(() => hitsIn(world) >= 2 * operations.length) : undefined;
	const runs = operations.flatMap(([type, parameters]) =>
		(['continueErrorOutput', 'stopWorkflow'] as const).map(async (onError) => {
			const app = world.addApp({ vendor, phones: 2 });
			const given = watch?.(app, world);
			const running = host.start({
				node: { type, parameters: { resource: vendor, ...parameters }, onError },
				items: rowsOf(app),
				credentials: app.credentials,
			});
			void allHit?.then(running.cancel);
			const report = await running.done;
			return { app, everything: host.dump(report), forms: forms(app), given: given?.() ?? [] };
		}),
	);
	return await Promise.all(runs);
}

function hitsIn({ sim }: World): number {
	return sim.requests.list().filter((request) => request.fault !== undefined).length;
}

/** Gives up before the test's own time is over. */
async function until(condition: () => boolean): Promise<void> {
	const giveUpAt = Date.now() + 120_000;
	while (!condition() && Date.now() < giveUpAt) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

describe.each(HOST_NAMES)('Secrets on n8n %s', (name) => {
	const worlds: World[] = [];

	const openWorld = async () => {
		const world = await World.open();
		worlds.push(world);
		return world;
	};

	/** Every failure of every operation, all at once: most of the time goes into waiting for retries. */
	const failures = new Map<string, Promise<Failed[]>>();
	const nameOf = (vendor: VendorKey, fault: FaultSpec) => `${vendor} ${JSON.stringify(fault)}`;

	beforeAll(async () => {
		const host = await openHost(name);
		for (const vendor of LEAK_CASES) {
			for (const fault of vendor.faults) {
				const failing = failInEveryWay(host, await openWorld(), vendor, fault);
				failures.set(nameOf(vendor.vendor, fault), failing);
			}
		}
	});

	afterAll(async () => {
		await Promise.allSettled(failures.values());
		for (const world of worlds) await world.close();
	});

	test.each(FAILURES)('none shows when %s fails by %j', async (vendor, fault) => {
		const failed = (await failures.get(nameOf(vendor, fault))) ?? [];
		expect(failed).toHaveLength(4);
		for (const { app, everything, forms, given } of failed) {
			expect(everything).toContain(app.rids[0]);
			// Only a run that got a token can show it.
			if (vendor === 'getui' && fault.match) expect(given).not.toEqual([]);
			for (const form of [...forms, ...given]) expect(everything).not.toContain(form);
		}
	});

	test.each(LEAK_CASES)('none shows when $vendor repeats it in a refusal', async ({ vendor }) => {
		const host = await openHost(name);
		const world = await openWorld();
		const app = world.addApp({ vendor });
		const encoded = Buffer.from(app.secret).toString('base64');
		const message = `wrong key: ${app.secret}, ${encoded}`;
		world.sim.frame.faults.add({ kind: 'vendorError', code: 1, message });
		for (const onError of ['continueErrorOutput', 'stopWorkflow'] as const) {
			const report = await host.run({
				node: { type: 'sendPush', parameters: { resource: vendor, ...SEND }, onError },
				items: rowsOf(app),
				credentials: app.credentials,
			});
			const everything = host.dump(report);
			expect(everything).toContain('wrong key: ***');
			expect(everything).not.toContain(app.secret);
			expect(everything).not.toContain(encoded);
		}
	});

	test.each(LEAK_CASES)(
		'none of $vendor shows when it was typed into another field of the credential',
		async ({ vendor, misplaced }) => {
			const host = await openHost(name);
			const world = await openWorld();
			const app = world.addApp({ vendor });
			const changes = [
				...misplaced(app),
				{ baseUrl: `http://user:${app.secret}@127.0.0.1:9` },
				{ baseUrl: `https://${app.secret}.invalid` },
			];
			for (const change of changes) {
				const credentials = Object.entries(app.credentials).map(([type, data]) => [
					type,
					{ ...data, ...change },
				]);
				const report = await host.run({
					node: { type: 'sendPush', parameters: { resource: vendor, ...SEND } },
					items: [{ rid: app.rids[0] }],
					credentials: Object.fromEntries(credentials) as CredentialSet,
				});
				expect(report.status).toBe('error');
				expect(host.dump(report)).not.toContain(app.secret);
			}
		},
	);
});
