/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../../simulator';
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { schemaMisfits } from '../support/schema';
import { World, type App } from '../support/world';

const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const template = { __rl: true, mode: 'id', value: 'order' };

const SENDS: Array<[action: string, parameters: INodeParameters]> = [
	[
		'PushSimple',
		{ operation: 'send', targetType: 'device', title: 'Order', body: '=Order {{ $json.rid }}' },
	],
	[
		'PushMultiple',
		{
			...{ operation: 'sendTemplate', targetType: 'device', templateName: template },
			templateValues: { mappingMode: 'autoMapInputData', value: null, schema: [] },
		},
	],
];

/** Ways in which the reply to an accepted push gets lost. */
const LOST: FaultSpec[] = [
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'invalidJson' },
	{ kind: 'status', status: 502, when: 'after' },
	{ kind: 'vendorError', code: 9000, when: 'after' },
];

describe.each(HOST_NAMES)('Retry On Fail with mPaaS on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (app: App, parameters: INodeParameters, rows: object[]) => {
		const host = await openHost(name);
		const target = { resource: 'mpaas', targetSource: 'field', targetField: 'rid' };
		return await host.run({
			node: {
				type: 'sendPush',
				parameters: { ...target, ...parameters },
				...{ ...retrying, onError: 'continueErrorOutput' },
			},
			items: rows.map((row) => ({ name: 'Li', order: '77', ...row })),
			credentials: app.credentials,
		});
	};

	describe.each(SENDS)('%s', (action, parameters) => {
		test.each(LOST)('is not repeated when its reply is lost (%j)', async (fault) => {
			const app = world.addApp({ vendor: 'mpaas', phones: 1 });
			world.sim.frame.faults.add({ ...fault, match: { operation: action } });
			const report = await run(app, parameters, [{ rid: app.rids[0] }]);
			expect(plainJson(report.refused)).toMatchObject([{ error: { outcome: 'unknown' } }]);
			expect(world.received(app)).toEqual([1]);
		});

		test.each<FaultSpec>([
			{ kind: 'vendorError', code: 8011, times: 1 },
			{ kind: 'rateLimited', resetSeconds: 1, times: 1 },
		])('that came too soon (%j) is repeated and arrives once', async (fault) => {
			const app = world.addApp({ vendor: 'mpaas', phones: 1 });
			world.sim.frame.faults.add({ ...fault, match: { operation: action } });
			const report = await run(app, parameters, [{ rid: app.rids[0] }]);
			expect(report.accepted).toHaveLength(1);
			expect(world.received(app)).toEqual([1]);
		});
	});

	test('sends good rows once beside a bad one, and they come out as replayed', async () => {
		const app = world.addApp({ vendor: 'mpaas' });
		const [first, second] = app.rids;
		const parameters = { ...SENDS[0]?.[1], options: { timeToLive: '={{ $json.ttl }}' } };
		const report = await run(app, parameters, [
			...[{ rid: app.rids[2], ttl: 99_999_999 }],
			...[first, second].map((rid) => ({ rid, ttl: 600 })),
		]);
		expect(plainJson(report.accepted)).toMatchObject([
			...[first, second].map((rid) => ({ targets: [rid], replayed: true })),
		]);
		expect(plainJson(report.refused)).toMatchObject([{ error: { code: '3026' } }]);
		expect(world.received(app)).toEqual([1, 1, 0]);
	});

	test('a broadcast reaches every phone once, and its items fit the schema', async () => {
		const app = world.addApp({ vendor: 'mpaas', aliasPrefix: 'u', platforms: ['android', 'ios'] });
		const report = await run(
			app,
			{
				...{ operation: 'send', targetType: 'all', confirmBroadcast: true },
				...{ templateName: { ...template, value: 'text' }, title: 'Notice', body: 'Hello' },
			},
			[{}, {}],
		);
		expect(report.refused).toEqual([]);
		const shown = plainJson(report.accepted);
		expect(schemaMisfits(await openHost(name), 'sendPush', 'send', shown, 'mpaas')).toEqual([]);
		expect(plainJson(report.accepted)[0]).toMatchObject({
			platforms: [
				{ platform: 'android', outcome: 'accepted' },
				{ platform: 'ios', outcome: 'accepted' },
			],
		});
		expect(world.received(app)).toEqual([1, 1, 1]);
		const [phone] = world.sim.mpaas.devices(app.appKey);
		expect(phone?.stack[0]?.face).toMatchObject({ title: 'Notice', body: 'Hello' });
	});

	test('an item with several targets tells the message id of each', async () => {
		const app = world.addApp({ vendor: 'mpaas' });
		const report = await run(app, SENDS[0]?.[1] ?? {}, [{ rid: app.rids }]);
		const shown = plainJson(report.accepted);
		expect(schemaMisfits(await openHost(name), 'sendPush', 'send', shown, 'mpaas')).toEqual([]);
		const ids = (shown[0]?.messageIds ?? []) as string[];
		expect(shown).toMatchObject([{ targets: app.rids, combined: 3 }]);
		expect(new Set(ids).size).toBe(3);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});
});
