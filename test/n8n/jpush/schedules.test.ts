/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../../simulator';
import { HOST_NAMES } from '../harness';
import { BRANCH, inDays, scheduleOne, taskRun } from '../support/jpush';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const RETRY = { ...BRANCH, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;
const DAY_MS = 86_400_000;

describe.each(HOST_NAMES)('JPush schedules on n8n %s', (name) => {
	const world = World.forBlock();

	const run = taskRun(name, '={{ $("Trigger").item.json.rid }}');

	const create = (more: INodeParameters = {}): INodeParameters => ({
		...{ operation: 'createScheduled', scheduleName: 'digest', triggerType: 'once' },
		...{ sendAt: inDays(world, 1), targetType: 'device', targetSource: 'field' },
		...{ targetField: 'rid', body: 'Hello' },
		...more,
	});
	const tasks = (app: App) => [...world.at(app).schedules.values()];
	const schedule = { scheduleId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };

	test('2,500 rows make three scheduled pushes, which reach every phone once', async () => {
		const app = world.addApp({ phones: 2500 });
		const counts = await world.countRequests(async () => {
			const items = app.rids.map((rid) => ({ rid }));
			const report = await run(app, create(), items);
			expect(report.traced.accepted).toEqual(app.rids);
			const made = plainJson(report.accepted);
			expect(made.map(({ targets }) => targets)).toEqual(app.rids.map((rid) => [rid]));
			expect(new Set(made.map(({ scheduleId }) => scheduleId))).toEqual(
				new Set(tasks(app).map(({ id }) => id)),
			);
		});
		expect(counts).toEqual({ cid: 1, validate: 3, scheduleCreate: 3 });
		expect(world.received(app).every((received) => received === 0)).toBe(true);
		world.sim.clock.advance(2 * DAY_MS);
		expect(world.received(app).every((received) => received === 1)).toBe(true);
	});

	test('an item whose targets do not fit into one scheduled push names both', async () => {
		const app = world.addApp({ phones: 1200 });
		const items = [app.rids.slice(0, 600), app.rids.slice(600)].map((rid) => ({ rid }));
		const made = plainJson((await run(app, create(), items)).accepted);
		const [one, other] = tasks(app).map(({ id }) => id);
		expect(made[0]).toMatchObject({ scheduleId: one });
		expect(made[0]).not.toHaveProperty('scheduleIds');
		expect(made[1]).toMatchObject({ scheduleId: one, scheduleIds: [one, other] });
	});

	test('a bad id among them fails alone, and with the reason that concerns it', async () => {
		const app = world.addApp({ phones: 9 });
		const rids = [...app.rids.slice(0, 4), 'short', ...app.rids.slice(4)];
		const report = await run(
			app,
			create(),
			rids.map((rid) => ({ rid })),
		);
		expect(report.traced).toEqual({ accepted: app.rids, refused: ['short'] });
		expect(plainJson(report.refused)[0]).toMatchObject({ error: { code: '1003' } });
		world.sim.clock.advance(2 * DAY_MS);
		expect(world.received(app)).toEqual(Array(9).fill(1));
	});

	test('a time in the past is refused once for all rows, not split up', async () => {
		const app = world.addApp({ phones: 8 });
		const counts = await world.countRequests(async () => {
			const items = app.rids.map((rid) => ({ rid }));
			const report = await run(app, create({ sendAt: '2020-01-01 00:00:00' }), items);
			expect(plainJson(report.refused)).toHaveLength(8);
			expect(plainJson(report.refused)[0]).toMatchObject({
				error: { code: '8100', hint: expect.stringMatching(/future/) as string },
			});
		});
		expect(counts).toEqual({ cid: 1, scheduleCreate: 1, validate: 1 });
	});

	test.each<FaultSpec>([
		{ kind: 'resetAfter', times: 1, match: { operation: 'scheduleCreate' } },
		{ kind: 'invalidJson', times: 1, match: { operation: 'scheduleCreate' } },
		{ kind: 'vendorError', code: 8203, times: 1, match: { operation: 'scheduleCreate' } },
	])('one whose reply is lost (%j) is repeated with its key and made once', async (fault) => {
		const app = world.addApp();
		world.sim.frame.faults.add(fault);
		const report = await run(app, create(), [{ rid: app.rids[0] }], RETRY);
		expect(report.accepted).toHaveLength(1);
		expect(tasks(app)).toHaveLength(1);
	});

	test('Retry On Fail makes nothing twice', async () => {
		const app = world.addApp();
		const [first, second] = app.rids;
		const report = await run(
			app,
			create({ body: '=Hello {{ $json.rid }}' }),
			[{ rid: 'short' }, { rid: first }, { rid: second }],
			RETRY,
		);
		expect(report.traced).toEqual({ accepted: [first, second], refused: ['short'] });
		expect(plainJson(report.accepted).map(({ replayed }) => replayed)).toEqual([true, true]);
		expect(tasks(app)).toHaveLength(2);
	});

	describe('A broadcast', () => {
		const all = (more: INodeParameters) => create({ targetType: 'all', ...more });

		test('is made with the switch only, and once a run', async () => {
			const app = world.addApp();
			const refused = await run(app, all({ confirmBroadcast: false }), [{}, {}]);
			expect(plainJson(refused.refused)).toHaveLength(2);
			expect(plainJson(refused.refused)[0]?.message).toMatch(/Confirm Broadcast/);
			expect(tasks(app)).toEqual([]);
			const made = await run(app, all({ confirmBroadcast: true }), [{}, {}, {}]);
			expect(made.accepted).toHaveLength(3);
			expect(tasks(app)).toHaveLength(1);
		});

		test('at another time in the same run is refused', async () => {
			const app = world.addApp();
			const items = [1, 2].map((days) => ({ at: inDays(world, days) }));
			const parameters = all({ confirmBroadcast: true, sendAt: '={{ $json.at }}' });
			const report = await run(app, parameters, items);
			expect(report.accepted).toHaveLength(1);
			expect(plainJson(report.refused)[0]?.message).toMatch(/already sends another message/);
			expect(tasks(app)).toHaveLength(1);
		});

		test('is not made of another push by an update', async () => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			const report = await run(
				app,
				{
					...{ operation: 'updateScheduled', ...schedule, triggerType: 'unchanged' },
					options: { requestJson: '{"audience": "all"}' },
				},
				[{ id }],
			);
			expect(plainJson(report.refused)[0]?.message).toMatch(/Request JSON.*broadcast/);
			expect(tasks(app)[0]?.pushJson).toMatchObject({ audience: { registration_id: app.rids } });
		});
	});

	test('Preview Only shows the request and makes nothing', async () => {
		const app = world.addApp();
		const counts = await world.countRequests(async () => {
			const items = app.rids.map((rid) => ({ rid }));
			const report = await run(app, create({ options: { previewOnly: true } }), items);
			const [first] = plainJson(report.accepted);
			expect(report.accepted).toHaveLength(3);
			expect(first?.request).toMatchObject({
				method: 'POST',
				url: expect.stringMatching(/\/v3\/schedules$/) as string,
				body: { name: 'digest', push: { audience: { registration_id: [app.rids[0]] } } },
			});
		});
		expect(counts).toEqual({});
	});

	const RECURRING = { triggerType: 'recurring', timeOfDay: '7:05', frequency: 1 };

	test.each<[string, INodeParameters, IDataObject]>([
		[
			'a moment with a time zone',
			{ triggerType: 'once', sendAt: '2035-01-31T01:00:00Z' },
			{ single: { time: '2035-01-31 09:00:00' } },
		],
		[
			'a date object',
			{ triggerType: 'once', sendAt: '={{ new Date("2035-01-31T09:00:00Z") }}' },
			{ single: { time: '2035-01-31 17:00:00' } },
		],
		[
			'days, the last one included',
			{ ...RECURRING, repeat: 'day', start: '2035-01-01', end: '2035-01-31' },
			{
				periodical: {
					...{ start: '2035-01-01 00:00:00', end: '2035-01-31 23:59:59', time: '07:05:00' },
					...{ time_unit: 'day', frequency: 1 },
				},
			},
		],
		[
			'days of the month',
			{
				...{ ...RECURRING, repeat: 'month', monthDays: '1, 15' },
				...{ start: '2035-01-01 08:00', end: '2035-06-30 08:00:00' },
			},
			{
				periodical: {
					...{ start: '2035-01-01 08:00:00', end: '2035-06-30 08:00:00', time: '07:05:00' },
					...{ time_unit: 'month', frequency: 1, point: ['01', '15'] },
				},
			},
		],
	])('the trigger may be %s', async (_, parameters, trigger) => {
		const app = world.addApp();
		const options = { previewOnly: true };
		const report = await run(app, create({ ...parameters, options }), [{ rid: app.rids[0] }]);
		expect(plainJson(report.accepted)[0]).toMatchObject({ request: { body: { trigger } } });
	});

	test.each<[INodeParameters, RegExp]>([
		[{ scheduleName: '={{ "" }}' }, /Schedule Name: a value is required/],
		[{ scheduleName: '字'.repeat(86) }, /Schedule Name.*255 bytes allowed, got 258/],
		[{ sendAt: 'tomorrow' }, /Send At: must be a date and time, got "tomorrow"/],
		[{ sendAt: '={{ null }}' }, /Send At: a value is required/],
		[
			{ ...RECURRING, repeat: 'day', start: '={{ "" }}', end: '2035-01-01' },
			/Start: a value is required/,
		],
		[
			{ ...RECURRING, repeat: 'day', start: '2035-02-01', end: '2035-01-01' },
			/End.*must not be before start/,
		],
		[
			{ ...RECURRING, repeat: 'day', start: '2035-02-01', end: '2036-03-01' },
			/End.*at most a year/,
		],
		[
			{
				...RECURRING,
				repeat: 'week',
				weekDays: '={{ [] }}',
				start: '2035-01-01',
				end: '2035-02-01',
			},
			/Days of the Week: no day is given/,
		],
		[
			{ ...RECURRING, repeat: 'month', monthDays: '32', start: '2035-01-01', end: '2035-02-01' },
			/Days.*01 to 31.*32/,
		],
		[
			{
				...{ ...RECURRING, repeat: 'day', timeOfDay: 'noon' },
				...{ start: '2035-01-01', end: '2035-02-01' },
			},
			/Time of Day.*HH:mm:ss.*noon/,
		],
		[
			{
				...{ ...RECURRING, repeat: 'day', frequency: '={{ 101 }}' },
				...{ start: '2035-01-01', end: '2035-02-01' },
			},
			/Every.*100.*101/,
		],
		[{ body: '={{ "" }}' }, /Body: a text is required/],
	])('%j is refused without a call', async (parameters, message) => {
		const app = world.addApp();
		const counts = await world.countRequests(async () => {
			const report = await run(app, create(parameters), [{ rid: app.rids[0] }]);
			expect(plainJson(report.refused)[0]).toMatchObject({
				error: { code: 'INVALID_INPUT' },
				message: expect.stringMatching(message) as string,
			});
		});
		expect(counts).toEqual({});
	});
});
