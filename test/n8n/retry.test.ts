/** @jest-environment ./test/n8n/harness/environment.ts */
import { setImmediate } from 'node:timers/promises';

import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../simulator';
import { OwnTime } from '../client/support/ownTime';
import { HOST_NAMES, openHost, type NodeUnderTest } from './harness';
import type { VendorKey } from './support/apps';
import { plainJson } from './support/json';
import { World, type App } from './support/world';

const sendEach: INodeParameters = {
	resource: 'jpush',
	operation: 'send',
	targetType: 'device',
	targetSource: 'field',
	targetField: 'rid',
	body: '=Hello {{ $json.rid }}',
};

const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const VENDORS: VendorKey[] = ['jpush', 'getui', 'unipush', 'mpaas', 'maxim'];

interface Keyed {
	vendor: VendorKey;
	/** The calls that carry a message of each row, and one message of all rows. */
	calls: [each: string, alike: string];
}

/** Vendors that know a repeated send by its key; mPaaS does not, its own tests tell what comes of that. */
const KEYED: Keyed[] = [
	{ vendor: 'jpush', calls: ['push', 'push'] },
	{ vendor: 'getui', calls: ['batchCid', 'listMessage'] },
	{ vendor: 'unipush', calls: ['function', 'function'] },
	{ vendor: 'maxim', calls: ['pushNotify', 'pushNotify'] },
];

/** Ways in which the reply to a send that was accepted gets lost, and two in which it was not accepted. */
const LOST: FaultSpec[] = [
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'invalidJson' },
	{ kind: 'status', status: 502, when: 'after' },
	{ kind: 'status', status: 503 },
	{ kind: 'reset' },
];

const LOST_SENDS = KEYED.flatMap(({ vendor, calls: [each, alike] }) =>
	LOST.flatMap((fault): Array<[VendorKey, string, FaultSpec]> => [
		[vendor, '=Hello {{ $json.rid }}', { ...fault, times: 1, match: { operation: each } }],
		[vendor, 'Hello', { ...fault, times: 1, match: { operation: alike } }],
	]),
);

describe.each(HOST_NAMES)('Retry and Stop on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (app: App, node: Partial<NodeUnderTest>, rids: string[]) => {
		const host = await openHost(name);
		return await host.run({
			node: { type: 'sendPush', parameters: sendEach, ...node },
			items: rids.map((rid) => ({ rid })),
			trace: '={{ $("Trigger").item.json.rid }}',
			credentials: app.credentials,
		});
	};

	test.each(VENDORS)(
		'Retry On Fail with %s sends nothing twice and the good rows come out as replayed',
		async (vendor) => {
			const app = world.addApp({ vendor });
			const [first = '', second = ''] = app.rids;
			const parameters = { ...sendEach, resource: vendor, title: 'Order' };
			const node = { ...retrying, parameters, onError: 'continueErrorOutput' } as const;
			const report = await run(app, node, ['', first, second]);
			expect(report.traced).toEqual({ accepted: [first, second], refused: [''] });
			expect(plainJson(report.accepted)).toEqual([
				expect.objectContaining({ targets: [first], replayed: true }),
				expect.objectContaining({ targets: [second], replayed: true }),
			]);
			expect(world.received(app)).toEqual([1, 1, 0]);
		},
	);

	test('Retry On Fail without an error branch sends the good rows once and then stops', async () => {
		const app = world.addApp();
		const report = await run(app, retrying, [...app.rids, 'short']);
		expect(report.status).toBe('error');
		expect(report.error?.message).toMatch(/registration_id/i);
		expect(report.error?.description).toMatch(/3 of 4 items were done/);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test.each(LOST_SENDS)(
		'%s: "%s" whose reply is lost (%j) is repeated with its key and arrives once',
		async (vendor, body, fault) => {
			const app = world.addApp({ vendor });
			world.sim.frame.faults.add(fault);
			const parameters = { ...sendEach, resource: vendor, title: 'Order', body };
			const report = await run(app, { ...retrying, parameters }, app.rids);
			expect(report.error).toBeUndefined();
			expect(report.accepted).toHaveLength(3);
			expect(world.received(app)).toEqual([1, 1, 1]);
		},
	);

	test('JPush: a push that was refused for the time being is repeated and arrives once', async () => {
		const app = world.addApp();
		const match = { operation: 'push' };
		world.sim.frame.faults.add({ kind: 'vendorError', code: 1030, times: 1, match });
		const report = await run(app, retrying, app.rids);
		expect(report.accepted).toHaveLength(3);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('uni-push: a try of n8n repeats with the key of the try before, and the function sends once', async () => {
		const app = world.addApp({ vendor: 'unipush' });
		const match = { operation: 'function' };
		// The client tries a call four times; the replies to all tries of the node's first run get lost.
		world.sim.frame.faults.add({ kind: 'resetAfter', times: 4, match });
		const parameters = { ...sendEach, resource: 'unipush', title: 'Order', body: 'Hello' };
		const report = await run(app, { ...retrying, parameters }, app.rids);
		expect(plainJson(report.accepted).map(({ repeated }) => repeated)).toEqual([true, true, true]);
		expect(world.received(app)).toEqual([1, 1, 1]);
		const sends = world.sim.unipush.calls.filter(({ appId }) => appId === app.appKey);
		expect(sends).toHaveLength(1);
	});

	test('Retry On Fail repeats no entry of a personalised batch that was accepted', async () => {
		const app = world.addApp();
		const [first = '', second = ''] = app.rids;
		const parameters = { ...sendEach, operation: 'sendBatch' };
		const report = await run(app, { ...retrying, parameters, onError: 'continueErrorOutput' }, [
			'short',
			first,
			second,
		]);
		expect(report.traced).toEqual({ accepted: [first, second], refused: ['short'] });
		expect(plainJson(report.accepted).map(({ replayed }) => replayed)).toEqual([true, true]);
		expect(world.received(app)).toEqual([1, 1, 0]);
	});

	test.each<FaultSpec>([
		{ kind: 'resetAfter', times: 1, match: { operation: 'batchByRid' } },
		{ kind: 'status', status: 502, when: 'after', times: 1, match: { operation: 'batchByRid' } },
	])(
		'a batch whose reply is lost (%j) is repeated with its keys and arrives once',
		async (fault) => {
			const app = world.addApp();
			world.sim.frame.faults.add(fault);
			const parameters = { ...sendEach, operation: 'sendBatch' };
			const report = await run(app, { ...retrying, parameters }, app.rids);
			expect(report.error).toBeUndefined();
			expect(report.accepted).toHaveLength(3);
			expect(world.received(app)).toEqual([1, 1, 1]);
		},
	);

	test('a push to an app group, which has no key, is not repeated when its reply is lost', async () => {
		const app = world.addApp({ phones: 1 });
		world.sim.frame.faults.add({ kind: 'resetAfter', times: 1, match: { operation: 'groupPush' } });
		const parameters = { ...sendEach, operation: 'sendToGroup' };
		const group = { ...app, credentials: app.groupCredentials };
		const report = await run(
			group,
			{ ...retrying, parameters, onError: 'continueErrorOutput' },
			app.rids,
		);
		expect(plainJson(report.refused)).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ outcome: 'unknown' }) as object }),
		]);
		expect(world.received(app)).toEqual([1]);
	});

	test('a second execution of the workflow sends again', async () => {
		const app = world.addApp();
		await run(app, {}, app.rids);
		await run(app, {}, app.rids);
		expect(world.received(app)).toEqual([2, 2, 2]);
	});

	test.each<FaultSpec>([
		{ kind: 'stall', match: { operation: 'push' } },
		{ kind: 'stall', match: { operation: 'cid' } },
		{ kind: 'status', status: 503, match: { operation: 'push' } },
		{ kind: 'rateLimited', resetSeconds: 30, match: { operation: 'push' } },
	])('Stop ends a run within a second (%j)', async (fault) => {
		const app = world.addApp({ phones: 50 });
		world.sim.frame.faults.add(fault);
		const host = await openHost(name);
		const running = host.start({
			node: { type: 'sendPush', parameters: sendEach, onError: 'continueErrorOutput' },
			items: app.rids.map((rid) => ({ rid })),
			credentials: app.credentials,
		});
		await waitFor(() => world.sim.frame.faults.list().some(({ hits }) => hits > 0));
		const sinceStop = new OwnTime();
		running.cancel();
		const report = await running.done;
		expect(sinceStop.end()).toBeLessThan(1000);
		expect(report.status).toBe('canceled');
		// What was on the wire may still arrive; after that, nothing more does.
		for (let turn = 0; turn < 100; turn += 1) await setImmediate();
		const requests = world.sim.requests.total;
		await sleep(600);
		expect(world.sim.requests.total).toBe(requests);
	});
});

async function waitFor(condition: () => boolean): Promise<void> {
	while (!condition()) await sleep(5);
}

async function sleep(ms: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms));
}
