/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../../simulator';
import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

/** A message for each row, with a picture that MaxIM looks at. */
const sendEach: INodeParameters = {
	...{ resource: 'maxim', operation: 'send', targetType: 'device' },
	...{ targetSource: 'field', targetField: 'token', body: '=Hello {{ $json.token }}' },
	options: { image: '={{ $json.image }}' },
};

const sendAlike: INodeParameters = { ...sendEach, body: 'Hello', options: {} };

const GOOD = 'https://cdn.example.com/p.png';
const BAD = 'https://pictures.invalid/p.png';
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** What the client itself tries with one call. */
const TRIES = 4;

const onNotify = (fault: FaultSpec): FaultSpec => ({
	times: 1,
	...fault,
	match: { operation: 'pushNotify' },
});

describe.each(HOST_NAMES)('Retry with MaxIM on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (app: App, node: Partial<NodeUnderTest>, bad: string[] = []) => {
		const host = await openHost(name);
		return await host.run({
			node: { type: 'sendPush', parameters: sendEach, ...node },
			items: app.rids.map((token) => ({ token, image: bad.includes(token) ? BAD : GOOD })),
			trace: '={{ $("Trigger").item.json.token }}',
			credentials: app.credentials,
		});
	};

	test('Retry On Fail sends nothing twice and the good rows come out as replayed', async () => {
		const app = world.addApp({ vendor: 'maxim' });
		const [first = '', second = '', third = ''] = app.rids;
		const report = await run(app, { ...retrying, onError: 'continueErrorOutput' }, [first]);
		expect(report.traced).toEqual({ accepted: [second, third], refused: [first] });
		expect(plainJson(report.accepted)).toEqual([
			expect.objectContaining({ targets: [second], replayed: true }),
			expect.objectContaining({ targets: [third], replayed: true }),
		]);
		expect(world.received(app)).toEqual([0, 1, 1]);
	});

	test('Retry On Fail without an error branch sends the good rows once and then stops', async () => {
		const app = world.addApp({ vendor: 'maxim' });
		const report = await run(app, retrying, app.rids.slice(0, 1));
		expect(report.status).toBe('error');
		expect(report.error?.message).toMatch(/could not download the picture/);
		expect(report.error?.description).toMatch(/2 of 3 items were done/);
		expect(world.received(app)).toEqual([0, 1, 1]);
	});

	test.each<FaultSpec>([
		{ kind: 'reset' },
		{ kind: 'resetAfter' },
		{ kind: 'resetDuring' },
		{ kind: 'invalidJson' },
		{ kind: 'emptyBody' },
		{ kind: 'status', status: 502, when: 'after' },
		{ kind: 'vendorError', code: 20000, when: 'after' },
	])('a call whose reply is lost (%j) is repeated with its key and arrives once', async (fault) => {
		const app = world.addApp({ vendor: 'maxim' });
		world.sim.frame.faults.add(onNotify(fault));
		const report = await run(app, { parameters: sendAlike });
		expect(report.error).toBeUndefined();
		expect(plainJson(report.accepted).map(({ combined }) => combined)).toEqual([3, 3, 3]);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test.each(['first', 'new', 'null'] as const)(
		'a try of n8n repeats with the key of the try before, however the vendor answers it (%s)',
		async (repeatReply) => {
			const app = world.addApp({ vendor: 'maxim', maxim: { repeatReply } });
			world.sim.frame.faults.add(onNotify({ kind: 'resetAfter', times: TRIES }));
			const counts = await world.countRequests(async () => {
				const report = await run(app, { ...retrying, parameters: sendAlike });
				expect(report.error).toBeUndefined();
				expect(report.accepted).toHaveLength(3);
			});
			expect(counts).toEqual({ pushNotify: TRIES + 1 });
			expect(world.received(app)).toEqual([1, 1, 1]);
		},
	);

	test('a call that never gets an answer is of unknown outcome and arrived once', async () => {
		const app = world.addApp({ vendor: 'maxim' });
		world.sim.frame.faults.add(onNotify({ kind: 'resetAfter', times: 100 }));
		const report = await run(app, { parameters: sendAlike, onError: 'continueErrorOutput' });
		expect(plainJson(report.refused)).toHaveLength(3);
		for (const { error } of plainJson(report.refused)) {
			expect(error).toMatchObject({ vendor: 'maxim', outcome: 'unknown' });
		}
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('a second execution of the workflow sends again', async () => {
		const app = world.addApp({ vendor: 'maxim' });
		await run(app, {});
		await run(app, {});
		expect(world.received(app)).toEqual([2, 2, 2]);
	});
});
