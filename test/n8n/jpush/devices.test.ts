/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const UNKNOWN = '1507bfd3f7c9999999';
const BRANCH = { onError: 'continueErrorOutput' } as const;

describe.each(HOST_NAMES)('JPush devices on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (
		app: App,
		parameters: INodeParameters,
		items: IDataObject[],
		node: Partial<NodeUnderTest> = {},
	) =>
		await (
			await openHost(name)
		).run({
			node: {
				type: 'manageDevice',
				parameters: { resource: 'jpush', ...parameters },
				...node,
			},
			items,
			trace: '={{ $("Trigger").item.json.rid }}',
			credentials: app.credentials,
		});

	const lookUp = (operation: string): INodeParameters => ({
		...{ operation, targetSource: 'field', targetField: 'rid' },
	});

	test('2,500 rows of online status take three calls, and each row gets its own answer', async () => {
		const app = world.addApp({ phones: 2498 });
		const rids = [...app.rids];
		rids.splice(700, 0, UNKNOWN);
		rids.splice(1700, 0, 'two words');
		for (const rid of app.rids.filter((_, index) => index % 3 === 0)) {
			world.sim.jpush.setOnline(rid, false);
		}
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				lookUp('getOnlineStatus'),
				rids.map((rid) => ({ rid })),
				BRANCH,
			);
			expect(report.traced).toEqual({
				accepted: app.rids,
				invalid: [UNKNOWN, 'two words'],
				refused: [],
			});
			expect(
				plainJson(report.accepted).map(({ registrationId, online }) => [registrationId, online]),
			).toEqual(app.rids.map((rid, index) => [rid, index % 3 !== 0]));
			expect(report.hints.map(({ message }) => message).join()).toMatch(/2,500 items .*3 calls/);
		});
		expect(counts).toEqual({ deviceStatus: 3 });
	});

	test('a refused call is narrowed down to the id that the vendor does not take', async () => {
		const app = world.addApp({ phones: 8 });
		// The call of eight, of the first four, of the first two and of the first alone.
		const times = 4;
		world.sim.frame.faults.add({
			...{ kind: 'vendorError', code: 7013, times },
			match: { operation: 'deviceStatus' },
		});
		const report = await run(
			app,
			lookUp('getOnlineStatus'),
			app.rids.map((rid) => ({ rid })),
			BRANCH,
		);
		expect(report.traced).toEqual({
			accepted: app.rids.slice(1),
			invalid: [app.rids[0]],
			refused: [],
		});
		expect(plainJson(report.invalid)).toEqual([
			expect.objectContaining({ target: app.rids[0], code: '7013' }),
		]);
	});

	test('an app without the paid feature gets one refusal for all its rows', async () => {
		const app = world.addApp({ vip: false, phones: 2001 });
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				lookUp('getOnlineStatus'),
				app.rids.map((rid) => ({ rid })),
				BRANCH,
			);
			expect(report.accepted).toEqual([]);
			expect(report.invalid).toEqual([]);
			expect(plainJson(report.refused)).toHaveLength(2001);
			expect(plainJson(report.refused)[0]).toMatchObject({
				error: { code: '2006' },
				message: expect.stringMatching(/VIP/) as string,
			});
		});
		// Calls that start together each learn of it.
		expect(counts.deviceStatus).toBeLessThanOrEqual(3);
	});

	test('details of many ids come out as a row each, and equal ids are asked for once', async () => {
		const app = world.addApp({ phones: 3, aliasPrefix: 'u' });
		const [first = '', second = '', third = ''] = app.rids;
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				lookUp('getDetails'),
				[{ rid: [first, UNKNOWN, second] }, { rid: `${second}, ${third}` }, { rid: '' }],
				BRANCH,
			);
			expect(plainJson(report.accepted).map(({ registrationId }) => registrationId)).toEqual([
				...[first, second, second, third],
			]);
			expect(report.accepted.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 0, 1, 1].map((item) => ({ item })),
			);
			expect(report.invalid).toEqual([
				{
					json: expect.objectContaining({ target: UNKNOWN, code: '7002' }) as IDataObject,
					pairedItem: { item: 0 },
				},
			]);
			expect(plainJson(report.refused)).toEqual([
				expect.objectContaining({ message: expect.stringMatching(/Target Field/) as string }),
			]);
		});
		expect(counts).toEqual({ deviceGet: 4 });
	});

	test('an outage is no invalid id', async () => {
		const app = world.addApp();
		world.sim.frame.faults.add({
			...{ kind: 'vendorError', code: 7000 },
			match: { operation: 'deviceGet' },
		});
		const report = await run(app, lookUp('getDetails'), [{ rid: app.rids[0] }], BRANCH);
		expect(report.invalid).toEqual([]);
		expect(plainJson(report.refused)).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ code: '7000' }) as object }),
		]);
	});

	const setMobile: INodeParameters = {
		...{ operation: 'setMobile', deviceId: '={{ $json.rid }}', mobile: '={{ $json.phone }}' },
	};

	test('an empty number is taken away, a missing one is refused and stays', async () => {
		const app = world.addApp();
		const [first, second, third] = app.rids;
		const numbers = () => world.sim.jpush.devices(app.appKey).map(({ mobile }) => mobile);
		const set = [first, second, third].map((rid) => ({ rid, phone: 13_800_000_000 }));
		await run(app, setMobile, set, BRANCH);
		expect(numbers()).toEqual(Array(3).fill('13800000000'));
		const report = await run(
			app,
			setMobile,
			[{ rid: first, phone: '' }, { rid: second, phone: null }, { rid: third }],
			BRANCH,
		);
		expect(plainJson(report.accepted)).toEqual([
			{ vendor: 'jpush', registrationId: first, mobile: null },
		]);
		expect(report.traced.refused).toEqual([second, third]);
		expect(plainJson(report.refused)[0]?.message).toMatch(/Mobile Number: a value is required/);
		expect(numbers()).toEqual([null, '13800000000', '13800000000']);
	});

	test('Retry On Fail sets no number again', async () => {
		const app = world.addApp();
		const [first, second] = app.rids;
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				setMobile,
				[
					{ rid: second, phone: 'none' },
					{ rid: first, phone: '13800000000' },
				],
				{ ...BRANCH, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			);
			expect(plainJson(report.accepted)).toEqual([
				expect.objectContaining({ registrationId: first, replayed: true }),
			]);
			expect(report.traced.refused).toEqual([second]);
		});
		expect(counts).toEqual({ deviceSet: 4 });
	});
});
