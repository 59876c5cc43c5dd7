/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../simulator';
import { HOST_NAMES, openHost, type CredentialSet, type Host } from './harness';
import type { VendorKey } from './support/apps';
import { World, type App } from './support/world';

/** Faults of any server, each in the ways that matter. */
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
	{ kind: 'html200' },
	{ kind: 'emptyBody' },
	{ kind: 'invalidJson' },
	{ kind: 'hugeBody', megabytes: 20 },
	{ kind: 'noContentType' },
	{ kind: 'chunked' },
	{ kind: 'rateLimited', resetSeconds: 1, times: 2 },
	{ kind: 'unauthorized' },
];

const refusedWith = (...codes: number[]): FaultSpec[] =>
	codes.map((code) => ({ kind: 'vendorError', code }));

interface Vendor {
	vendor: VendorKey;
	faults: FaultSpec[];
	operations: Array<[node: string, parameters: INodeParameters]>;
	/** Every form in which the secret travels or could be printed. */
	forms(app: App): string[];
	/** Credentials with the secret where it does not belong. */
	misplaced(app: App): object[];
}

const SEND = {
	...{ operation: 'send', targetType: 'device', targetSource: 'field', targetField: 'rid' },
	body: 'Hi',
};

const VENDORS: Vendor[] = [
	{
		vendor: 'jpush',
		faults: [...FAULTS, ...refusedWith(1000, 1011, 2003)],
		operations: [
			['sendPush', SEND],
			['manageAlias', { operation: 'set', deviceId: '={{ $json.rid }}', alias: 'user' }],
		],
		forms: ({ appKey, secret }) => [
			secret,
			Buffer.from(`${appKey}:${secret}`).toString('base64'),
			Buffer.from(secret).toString('hex'),
			encodeURIComponent(`${appKey}:${secret}`),
		],
		misplaced: ({ secret }) => [{ appKey: secret }],
	},
	{
		vendor: 'maxim',
		faults: [...FAULTS, ...refusedWith(402, 10008, 12006, 20000)],
		operations: [
			['sendPush', SEND],
			[
				'manageAlias',
				{ operation: 'set', userId: '={{ $json.user }}', deviceId: '', alias: '={{ $json.rid }}' },
			],
		],
		forms: ({ secret }) => [
			secret,
			Buffer.from(secret).toString('base64'),
			Buffer.from(secret).toString('hex'),
		],
		misplaced: ({ secret }) => [{ appId: secret }, { actAs: 'user', userId: secret }],
	},
	{
		vendor: 'mpaas',
		faults: [
			...FAULTS,
			...refusedWith(-1, 3028, 8014, 9000),
			{ kind: 'vendorError', code: 0, message: 'SignatureDoesNotMatch' },
			{ kind: 'vendorError', code: 0, message: 'InvalidSecurityToken.Expired' },
		],
		operations: [
			['sendPush', SEND],
			[
				'sendPush',
				{
					...{ ...SEND, operation: 'sendTemplate' },
					templateName: { __rl: true, mode: 'id', value: 'text' },
					templateValues: {
						...{ mappingMode: 'defineBelow', value: { title: 'Hi', content: 'Hi' } },
					},
				},
			],
		],
		forms: ({ secret }) => [
			secret,
			Buffer.from(secret).toString('base64'),
			// The classic signature's key.
			Buffer.from(`${secret}&`).toString('base64'),
			Buffer.from(secret).toString('hex'),
		],
		misplaced: ({ secret }) => [
			{ appId: secret },
			{ accessKeyId: secret },
			{ region: secret, baseUrl: 'https://127.0.0.1:9' },
		],
	},
];

const FAILURES = VENDORS.flatMap(({ vendor, faults }) =>
	faults.map((fault): [VendorKey, FaultSpec] => [vendor, fault]),
);

interface Failed {
	app: App;
	/** The run's whole report as text. */
	everything: string;
}

const rowsOf = ({ rids, users }: App) => rids.map((rid, index) => ({ rid, user: users[index] }));

async function failInEveryWay(
	host: Host,
	world: World,
	{ vendor, operations }: Vendor,
	fault: FaultSpec,
): Promise<Failed[]> {
	world.sim.frame.faults.add(fault);
	const runs = operations.flatMap(([type, parameters]) =>
		(['continueErrorOutput', 'stopWorkflow'] as const).map(async (onError) => {
			const app = world.addApp({ vendor, phones: 2 });
			const running = host.start({
				node: { type, parameters: { resource: vendor, ...parameters }, onError },
				items: rowsOf(app),
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
		for (const vendor of VENDORS) {
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

	test.each(FAILURES)(
		'none shows when %s fails by %j',
		async (vendor, fault) => {
			const failed = (await failures.get(nameOf(vendor, fault))) ?? [];
			expect(failed).toHaveLength(4);
			const forms = VENDORS.find((one) => one.vendor === vendor)?.forms;
			for (const { app, everything } of failed) {
				expect(everything).toContain(app.rids[0]);
				for (const form of forms?.(app) ?? ['']) expect(everything).not.toContain(form);
			}
		},
		60_000,
	);

	test.each(VENDORS)(
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
		60_000,
	);
});
