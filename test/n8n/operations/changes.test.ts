/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../../simulator';
import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { UNKNOWN_CID } from '../support/getuiParts';
import { plainJson } from '../support/json';
import { MANAGE_ALIAS, MANAGE_TAG } from '../support/maximCases';
import { MAXIM_DEVICE_CASES } from '../support/maximDeviceCases';
import { MPAAS_DEVICE_CASES, MPAAS_TASK_CASES, schedule } from '../support/mpaasDeviceCases';
import { proveReplay, type OperationCase } from '../support/operation';
import { World, type App } from '../support/world';

/** A try fails on their bad row, so that n8n makes another one. */
const changes = (cases: OperationCase[]) =>
	cases.filter(({ operation, refusal }) => refusal !== undefined && !/^get/.test(operation));

const CASES = [
	['mPaaS', 'manageDevice', changes(MPAAS_DEVICE_CASES)],
	['mPaaS', 'managePushTask', changes(MPAAS_TASK_CASES)],
	['MaxIM', 'manageDevice', changes(MAXIM_DEVICE_CASES)],
	['MaxIM', 'manageAlias', changes(MANAGE_ALIAS)],
	['MaxIM', 'manageTag', changes(MANAGE_TAG)],
] as const;

const BY_FIELD = { targetSource: 'field', targetField: 'user' };
const TAG = { tag: { __rl: true, mode: 'id', value: 'vip' }, ...BY_FIELD };
const DEVICE = { userId: '={{ $json.user }}', deviceSn: '1' };
const BADGE = { ...BY_FIELD, badge: '7' };

/** Operations of MaxIM that change users, and the call that each user takes. */
const USER_CHANGES: Array<[node: string, call: string, parameters: INodeParameters]> = [
	['manageDevice', 'badgeSet', { operation: 'setBadge', ...BADGE }],
	['manageDevice', 'deviceRemove', { operation: 'remove', ...DEVICE }],
	['manageTag', 'tagAdd', { operation: 'addDevices', ...TAG }],
];

const BRANCH = { onError: 'continueErrorOutput' } as const;
const RETRY = { ...BRANCH, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;

/** What the client itself tries with one call. */
const CLIENT_TRIES = 4;

const NO_PERMISSION: FaultSpec = { kind: 'vendorError', code: 10010, nth: 1 };

describe.each(HOST_NAMES)('Retry On Fail makes no change twice on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (
		app: App,
		type: string,
		parameters: INodeParameters,
		items: IDataObject[],
		node: Partial<NodeUnderTest> = RETRY,
	) => {
		const host = await openHost(name);
		return await host.run({
			node: { type, parameters: { resource: app.vendor, ...parameters }, ...node },
			items,
			credentials: app.credentials,
		});
	};

	describe.each(CASES)('%s, %s', (_vendor, node, cases) => {
		test.each(cases)('$operation ($#)', async (proof) => {
			await proveReplay(await openHost(name), world, node, proof);
		});
	});

	test.each(USER_CHANGES)(
		'%s of MaxIM: a second try makes the call %s only for the user whose first failed',
		async (node, call, parameters) => {
			const app = world.addApp({ vendor: 'maxim' });
			const items = app.users.map((user) => ({ user }));
			world.sim.frame.faults.add({ ...NO_PERMISSION, match: { operation: call } });
			const counts = await world.countRequests(async () => {
				const report = await run(app, node, parameters, items);
				expect(plainJson(report.refused)).toEqual([]);
				expect(report.accepted).toHaveLength(3);
			});
			expect(counts).toEqual({ [call]: 4 });
		},
	);

	test('scheduled pushes of mPaaS that a try cancelled are left out of the call of the next', async () => {
		const app = world.addApp({ vendor: 'mpaas', aliasPrefix: 'user' });
		const items = [{ id: await schedule(app) }, { id: '99' }];
		const counts = await world.countRequests(async () => {
			const parameters = { operation: 'cancelScheduled', scheduleId: '={{ $json.id }}' };
			const report = await run(app, 'managePushTask', parameters, items, {
				...RETRY,
				onError: 'stopWorkflow',
			});
			expect(report.error?.message).toBe('mPaaS did not cancel the scheduled push 99');
			expect(report.error?.description).toMatch(/1 of 2 items were done before/);
		});
		expect(counts).toEqual({ CancelPushScheduler: 3 });
	});

	test.each([
		['in the same try', 1, {}],
		['in the try before', CLIENT_TRIES, { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }],
	])(
		'what mPaaS cancelled %s, when its reply was lost, is not said to stand',
		async (_when, times, retry) => {
			const app = world.addApp({ vendor: 'mpaas', aliasPrefix: 'user' });
			const items = [{ id: await schedule(app) }];
			const match = { operation: 'CancelPushScheduler' };
			world.sim.frame.faults.add({ kind: 'resetAfter', times, match });
			const parameters = { operation: 'cancelScheduled', scheduleId: '={{ $json.id }}' };
			const report = await run(app, 'managePushTask', parameters, items, { ...BRANCH, ...retry });
			expect(plainJson(report.refused)).toMatchObject([
				{
					message: expect.stringMatching(/reply was lost, may have done it/) as string,
					error: { vendor: 'mpaas', code: 'NOT_CANCELLED', outcome: 'unknown' },
				},
			]);
		},
	);

	test('after a lost reply too, a device that refuses its call is found and leaves alone', async () => {
		const app = world.addApp({ vendor: 'getui', platforms: ['ios'] });
		const items = [...app.rids, UNKNOWN_CID].map((rid) => ({ rid }));
		const match = { operation: 'setBadge' };
		world.sim.frame.faults.add({ kind: 'resetAfter', times: 1, match });
		const badge = { operation: 'setBadge', badge: '3', targetSource: 'field', targetField: 'rid' };
		const report = await run(app, 'manageDevice', badge, items);
		expect(plainJson(report.accepted).map(({ clientId }) => clientId)).toEqual(app.rids);
		expect(plainJson(report.invalid).map(({ target }) => target)).toEqual([UNKNOWN_CID]);
		expect(report.refused).toEqual([]);
	});

	test.each([
		['getMany', 'deviceList', {}],
		['remove', 'deviceRemove', { deviceSn: '1' }],
	])(
		'another refusal of %s than that of the user stays an error',
		async (operation, call, fields) => {
			const app = world.addApp({ vendor: 'maxim' });
			world.sim.frame.faults.add({ ...NO_PERMISSION, times: 3, match: { operation: call } });
			const parameters = { operation, userId: '={{ $json.user }}', ...fields };
			const report = await run(app, 'manageDevice', parameters, [{ user: app.users[0] }]);
			expect([report.accepted, report.invalid]).toEqual([[], []]);
			expect(plainJson(report.refused)).toMatchObject([{ error: { code: '10010' } }]);
		},
	);
});
