/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../../simulator';
import { HOST_NAMES, openHost } from '../harness';
import { BRANCH, inDays, scheduleOne, sendOne, taskRun } from '../support/jpush';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const RETRY = { ...BRANCH, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;
const DAY_MS = 86_400_000;

describe.each(HOST_NAMES)('JPush schedules and messages in use on n8n %s', (name) => {
	const world = World.forBlock();

	const run = taskRun(name, '={{ $("Trigger").item.json.id }}');

	const taskOf = (app: App) => [...world.at(app).schedules.values()][0];
	const schedule = { scheduleId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };
	const update = (more: INodeParameters): INodeParameters => ({
		...{ operation: 'updateScheduled', ...schedule, triggerType: 'unchanged' },
		...more,
	});

	describe('An update', () => {
		test('moves the time and leaves the rest as it is', async () => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			const before = taskOf(app)?.pushJson;
			const sendAt = inDays(world, 5);
			const counts = await world.countRequests(async () => {
				await run(app, update({ triggerType: 'once', sendAt }), [{ id }]);
			});
			expect(counts).toEqual({ scheduleUpdate: 1 });
			expect(taskOf(app)).toMatchObject({
				...{ name: 'digest', enabled: true, triggerJson: { single: { time: sendAt } } },
				pushJson: before,
			});
		});

		test('lays its JSON over the push, whose other parts still go out', async () => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			const requestJson = '{"notification": {"alert": "New", "android": null, "ios": null}}';
			await run(app, update({ options: { requestJson } }), [{ id }]);
			world.sim.clock.advance(2 * DAY_MS);
			const phones = world.sim.jpush.devices(app.appKey);
			expect(phones.map(({ stack }) => stack.map(({ face }) => face.body))).toEqual(
				Array(3).fill(['New']),
			);
		});

		test('pauses', async () => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			await run(app, update({ options: { enabled: false } }), [{ id }]);
			const { results } = await (
				await openHost(name)
			).listSearch({
				...{ node: 'managePushTask', method: 'searchJPushSchedules' },
				parameters: { resource: 'jpush', operation: 'getScheduled' },
				credentials: app.credentials,
			});
			expect(results[0]?.name).toMatch(/^digest \(\d{4}-[\d: -]+, paused\)$/);
			world.sim.clock.advance(2 * DAY_MS);
			expect(world.received(app)).toEqual([0, 0, 0]);
		});

		test('cannot make one that goes out once a recurring one: JPush says so', async () => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			const recurring = {
				...{ triggerType: 'recurring', start: inDays(world, 1), end: inDays(world, 9) },
				...{ repeat: 'day', frequency: 1, timeOfDay: '09:00' },
			};
			const report = await run(app, update(recurring), [{ id }]);
			expect(plainJson(report.refused)[0]).toMatchObject({ error: { code: '8100' } });
			expect(taskOf(app)?.triggerJson).toHaveProperty('single');
		});

		test.each<[INodeParameters, RegExp, number]>([
			[{}, /nothing is given to change/, 0],
			[{ options: { scheduleName: 'a b' } }, /Schedule Name.*only letters/, 0],
			[{ options: { requestJson: '{"notification": ' } }, /Request JSON.*not valid JSON/, 0],
			[{ options: { requestJson: '{"option": {}}' } }, /Request JSON.*push\.option/, 1],
			[{ options: { requestJson: '{"audience": null}' } }, /Request JSON.*push\.audience/, 1],
		])('%j is refused and changes nothing', async (parameters, message, reads) => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			const before = structuredClone(taskOf(app)?.pushJson);
			const counts = await world.countRequests(async () => {
				const report = await run(app, update(parameters), [{ id }]);
				expect(plainJson(report.refused)[0]).toMatchObject({
					error: { code: 'INVALID_INPUT' },
					message: expect.stringMatching(message) as string,
				});
			});
			expect(counts).toEqual(reads === 0 ? {} : { scheduleGet: 1 });
			expect(taskOf(app)?.pushJson).toEqual(before);
		});
	});

	describe('Cancelling', () => {
		const cancel = { operation: 'cancelScheduled', ...schedule };

		test.each<FaultSpec>([
			{ kind: 'resetAfter', times: 1, match: { operation: 'scheduleDelete' } },
			{
				kind: 'status',
				status: 502,
				when: 'after',
				times: 1,
				match: { operation: 'scheduleDelete' },
			},
		])('whose reply is lost (%j) has succeeded', async (fault) => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			world.sim.frame.faults.add(fault);
			const report = await run(app, cancel, [{ id }]);
			expect(plainJson(report.accepted)).toEqual([
				{ vendor: 'jpush', scheduleId: id, cancelled: true },
			]);
			world.sim.clock.advance(2 * DAY_MS);
			expect(world.received(app)).toEqual([0, 0, 0]);
		});

		test('is still done when Retry On Fail runs the node again', async () => {
			const app = world.addApp();
			const id = await scheduleOne(name, app, inDays(world, 1));
			const report = await run(app, cancel, [{ id: 'nothing' }, { id }, { id }], RETRY);
			expect(report.traced).toEqual({ accepted: [id, id], refused: ['nothing'] });
			expect(plainJson(report.accepted)[0]).toMatchObject({ cancelled: true, replayed: true });
		});
	});

	test('many scheduled pushes are read page by page, as far as the limit asks', async () => {
		const app = world.addApp({ phones: 1, settings: { maxSchedules: 200 } });
		const [rid] = app.rids;
		const at = inDays(world, 1);
		const made = await run(
			app,
			{
				...{ operation: 'createScheduled', scheduleName: '=n{{ $json.id }}', triggerType: 'once' },
				...{ sendAt: at, targetType: 'device', targetSource: 'value', targets: rid },
				body: 'Hello',
			},
			// Fewer than the calls of a minute; an equal name would share a scheduled push.
			Array.from({ length: 60 }, (_, id) => ({ id })),
		);
		expect(made.accepted).toHaveLength(60);
		const read = async (parameters: INodeParameters) => {
			const report = await run(app, { operation: 'getManyScheduled', ...parameters });
			return plainJson(report.accepted).map(({ scheduleId }) => scheduleId);
		};
		let all: unknown[] = [];
		const whole = await world.countRequests(async () => {
			all = await read({ returnAll: true });
		});
		expect(whole).toEqual({ scheduleList: 2 });
		expect(new Set(all).size).toBe(60);
		expect(
			await world.countRequests(async () => {
				expect(await read({ limit: 7 })).toEqual(all.slice(0, 7));
			}),
		).toEqual({ scheduleList: 1 });

		const host = await openHost(name);
		const list = {
			...{ node: 'managePushTask', method: 'searchJPushSchedules' },
			parameters: { resource: 'jpush', operation: 'getScheduled' },
			credentials: app.credentials,
		};
		const first = await host.listSearch(list);
		expect(first.results).toHaveLength(50);
		expect(first.results[0]).toMatchObject({ name: expect.stringContaining(at) as string });
		const { paginationToken } = first;
		const second = await host.listSearch({ ...list, paginationToken: String(paginationToken) });
		expect(second.results).toHaveLength(10);
		expect(second).not.toHaveProperty('paginationToken');
		expect(await host.listSearch({ ...list, filter: 'N59' })).toEqual({
			results: [{ name: `n59 (${at})`, value: expect.stringMatching(/^[\da-f-]{36}$/) as string }],
		});
	});

	test('what a scheduled push led to is told also where it was refused', async () => {
		const app = world.addApp({ settings: { blackWords: ['forbidden'] } });
		const id = await scheduleOne(name, app, inDays(world, 1), { body: 'a forbidden word' });
		world.sim.clock.advance(2 * DAY_MS);
		const report = await run(app, { operation: 'getScheduledMessages', ...schedule }, [{ id }]);
		expect(plainJson(report.accepted)).toEqual([
			{
				...{ vendor: 'jpush', scheduleId: id, messageIds: [] },
				messages: [expect.objectContaining({ messageId: null, outcome: 'rejected', code: '2010' })],
			},
		]);
	});

	test('a revoked message is gone from the phones that show it', async () => {
		const app = world.addApp();
		const id = await sendOne(name, app);
		const shown = () =>
			world.sim.jpush
				.devices(app.appKey)
				.flatMap(({ stack }) => stack.filter(({ state }) => state === 'shown'));
		expect(shown()).toHaveLength(3);
		await run(app, { operation: 'revoke', messageId: '={{ $json.id }}' }, [{ id }, { id }]);
		expect(shown()).toEqual([]);
	});

	test('a word as a message ID is refused without a call', async () => {
		const app = world.addApp();
		const counts = await world.countRequests(async () => {
			const report = await run(app, { operation: 'revoke', messageId: 'latest' });
			expect(plainJson(report.refused)[0]).toMatchObject({
				error: { code: 'INVALID_INPUT' },
				message: expect.stringMatching(/Message ID.*latest/) as string,
			});
		});
		expect(counts).toEqual({});
	});
});
