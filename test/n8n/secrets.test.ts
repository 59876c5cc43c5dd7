/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../simulator';
import { HOST_NAMES, openHost, type Host } from './harness';
import { World, type App } from './support/world';

/** Every fault that the simulator knows, each in the ways that matter. */
const FAULTS: FaultSpec[] = [
	{ kind: 'reset' },
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'stall' },
	{ kind: 'slow', delayMs: 20 },
	{ kind: 'status', status: 400, body: 'json' },
	{ kind: 'status', status: 404, body: 'html' },
	{ kind: 'status', status: 500, body: 'empty' },
	{ kind: 'status', status: 503, body: 'html' },
	{ kind: 'vendorError', code: 1000 },
	{ kind: 'vendorError', code: 1011 },
	{ kind: 'vendorError', code: 2003 },
	{ kind: 'html200' },
	{ kind: 'emptyBody' },
	{ kind: 'invalidJson' },
	{ kind: 'hugeBody', megabytes: 20 },
	{ kind: 'noContentType' },
	{ kind: 'chunked' },
	{ kind: 'rateLimited', resetSeconds: 1, times: 2 },
	{ kind: 'unauthorized' },
];

const OPERATIONS: Array<[node: string, parameters: INodeParameters]> = [
	[
		'sendPush',
		{
			operation: 'send',
			targetType: 'device',
			targetSource: 'field',
			targetField: 'rid',
			body: 'Hi',
		},
	],
	['manageAlias', { operation: 'set', deviceId: '={{ $json.rid }}', alias: 'user' }],
];

interface Failed {
	app: App;
	/** The run's whole report as text. */
	everything: string;
}

async function failInEveryWay(host: Host, world: World, fault: FaultSpec): Promise<Failed[]> {
	world.sim.frame.faults.add(fault);
	const runs = OPERATIONS.flatMap(([type, parameters]) =>
		(['continueErrorOutput', 'stopWorkflow'] as const).map(async (onError) => {
			const app = world.addApp({ phones: 2 });
			const running = host.start({
				node: { type, parameters: { resource: 'jpush', ...parameters }, onError },
				items: app.rids.map((rid) => ({ rid })),
				credentials: app.credentials,
			});
			// Nobody waits for the time limit; the user presses Stop.
			if (fault.kind === 'stall') setTimeout(running.cancel, 500);
			const report = await running.done;
			return { app, everything: host.dump(report) };
		}),
	);
	return await Promise.all(runs);
}

/** Every form in which the secret travels or could be printed. */
function forms({ appKey, secret }: App): string[] {
	return [
		secret,
		Buffer.from(`${appKey}:${secret}`).toString('base64'),
		Buffer.from(secret).toString('hex'),
		encodeURIComponent(`${appKey}:${secret}`),
	];
}

describe.each(HOST_NAMES)('Secrets on n8n %s', (name) => {
	const worlds: World[] = [];

	const openWorld = async () => {
		const world = await World.open();
		worlds.push(world);
		return world;
	};

	/** Every failure of every operation, all at once: most of the time goes into waiting for retries. */
	const failures = new Map<FaultSpec, Promise<Failed[]>>();

	beforeAll(async () => {
		const host = await openHost(name);
		for (const fault of FAULTS) failures.set(fault, failInEveryWay(host, await openWorld(), fault));
	});

	afterAll(async () => {
		await Promise.allSettled(failures.values());
		for (const world of worlds) await world.close();
	});

	test.each(FAULTS)(
		'none shows when the vendor fails by %j',
		async (fault) => {
			const failed = (await failures.get(fault)) ?? [];
			expect(failed).toHaveLength(OPERATIONS.length * 2);
			for (const { app, everything } of failed) {
				expect(everything).toContain(app.rids[0]);
				for (const form of forms(app)) expect(everything).not.toContain(form);
			}
		},
		60_000,
	);

	test('none shows when it was typed into the message, the base URL or the app key', async () => {
		const host = await openHost(name);
		const world = await openWorld();
		const app = world.addApp();
		const { jpushApi } = app.credentials;
		const [send] = OPERATIONS;
		const attempts = [
			{ ...jpushApi, appKey: app.secret },
			{ ...jpushApi, baseUrl: `http://user:${app.secret}@127.0.0.1:9` },
			{ ...jpushApi, baseUrl: `https://${app.secret}.invalid` },
		];
		for (const data of attempts) {
			const report = await host.run({
				node: { type: 'sendPush', parameters: { resource: 'jpush', ...send?.[1] } },
				items: [{ rid: app.rids[0] }],
				credentials: { jpushApi: data },
			});
			expect(report.status).toBe('error');
			expect(host.dump(report)).not.toContain(app.secret);
		}
	}, 60_000);
});
