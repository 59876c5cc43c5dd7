/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest } from './harness';
import { AGENT, TRIGGER } from './harness/builtin-nodes';
import type { VendorKey } from './support/apps';
import { plainJson } from './support/json';
import { World, type App } from './support/world';

const UNKNOWN = 'f'.repeat(32);
const SAID_BY_MODEL = '={{ $fromAI("ids", "Devices", "string") }}';

/** Vendors that know which devices they do not know, and how they name a device. */
const WITH_INVALID: Array<[VendorKey, idField: string]> = [
	['getui', 'clientId'],
	['unipush', 'pushClientId'],
];

const ALL: VendorKey[] = ['jpush', 'getui', 'unipush', 'mpaas', 'maxim'];

const RETRYING = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
/** What the client itself tries with one call. */
const TRIES = 4;

describe.each(HOST_NAMES)('A node in the hands of an AI agent on n8n %s', (name) => {
	const world = World.forBlock();

	/** What the agent is told when it calls the tool with the devices of each item. */
	const ask = async (
		app: App,
		node: string,
		parameters: INodeParameters,
		ids: string[],
		settings: Partial<NodeUnderTest> = {},
	) => {
		const host = await openHost(name);
		const report = await host.run({
			nodes: [
				{ name: 'Trigger', type: TRIGGER },
				{ name: 'Agent', type: AGENT },
				{
					name: 'Node',
					...{ ...settings, type: `${node}Tool` },
					parameters: { resource: app.vendor, ...parameters, targets: SAID_BY_MODEL },
				},
			],
			connections: {
				Trigger: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Node: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
			items: ids.map((one) => ({ ids: one })),
			credentials: app.credentials,
		});
		expect(report.error).toBeUndefined();
		return plainJson(report.outputs.Agent?.[0] ?? []).map(({ answer }) => answer as string);
	};

	test.each(WITH_INVALID)(
		'%s: invalid devices are told beside the results, as an agent gets one output only',
		async (vendor, idField) => {
			const app = world.addApp({ vendor });
			const [first = '', second = ''] = app.rids;
			const parameters = { operation: 'getStatus', targetSource: 'value' };
			const ids = [`${first}, ${UNKNOWN}, ${second}`, UNKNOWN];
			const [mixed = '', none = ''] = await ask(app, 'manageDevice', parameters, ids);
			const told = (answer: string) =>
				(JSON.parse(answer) as IDataObject[]).map((row) => row[idField] ?? row.target);
			expect(told(mixed)).toEqual([first, second, UNKNOWN]);
			expect(JSON.parse(none)).toEqual([expect.objectContaining({ vendor, target: UNKNOWN })]);
		},
	);

	test.each(ALL)('%s: a push goes out once a call', async (vendor) => {
		const app = world.addApp({ vendor });
		const message = { title: 'Order', body: '={{ "For " + $fromAI("ids", "Devices", "string") }}' };
		const target = { targetType: 'device', targetSource: 'value' };
		const parameters = { operation: 'send', ...target, ...message };
		const answers = await ask(app, 'sendPush', parameters, app.rids.slice(0, 2));
		expect(answers.map((answer): unknown => JSON.parse(answer))).toEqual(
			app.rids.slice(0, 2).map((rid): unknown[] => {
				return [expect.objectContaining({ vendor, outcome: 'accepted', targets: [rid] })];
			}),
		);
		expect(world.received(app)).toEqual([1, 1, 0]);
	});

	test.each<[VendorKey, operation: string]>([
		['jpush', 'push'],
		['getui', 'pushCid'],
		['unipush', 'function'],
		['maxim', 'pushNotify'],
	])(
		'%s: a push whose replies were lost is not sent again by Retry On Fail',
		async (vendor, operation) => {
			const app = world.addApp({ vendor });
			world.sim.frame.faults.add({ kind: 'resetAfter', times: TRIES, match: { operation } });
			const target = { targetType: 'device', targetSource: 'value' };
			const parameters = { operation: 'send', ...target, title: 'Order', body: 'On its way' };
			const ids = app.rids.slice(0, 1);
			const [answer = ''] = await ask(app, 'sendPush', parameters, ids, RETRYING);
			expect(JSON.parse(answer)).toMatchObject([{ outcome: 'accepted', targets: ids }]);
			expect(world.received(app)).toEqual([1, 0, 0]);
			// What the model asks for again once it was done is a push of its own.
			await ask(app, 'sendPush', parameters, [...ids, ...ids], RETRYING);
			expect(world.received(app)).toEqual([3, 0, 0]);
		},
	);

	test('mpaas, which knows no keys: a push whose reply was lost is not sent again', async () => {
		const app = world.addApp({ vendor: 'mpaas' });
		const match = { operation: 'PushSimple' };
		world.sim.frame.faults.add({ kind: 'resetAfter', match });
		const target = { targetType: 'device', targetSource: 'value' };
		const parameters = { operation: 'send', ...target, title: 'Order', body: 'On its way' };
		const [answer] = await ask(app, 'sendPush', parameters, app.rids.slice(0, 1), RETRYING);
		expect(answer).toMatch(/^Error/);
		expect(world.received(app)).toEqual([1, 0, 0]);
	});

	test('an agent reads why a call was refused', async () => {
		const app = world.addApp({ vendor: 'unipush' });
		const parameters = { operation: 'getStatus', targetSource: 'value' };
		const [answer] = await ask(app, 'manageDevice', parameters, ['']);
		expect(answer).toMatch(/^Error.*Enter at least one ID/s);
	});
});
