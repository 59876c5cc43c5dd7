/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from './harness';
import { plainJson } from './support/json';
import { World, type App } from './support/world';

const broadcast: INodeParameters = {
	resource: 'jpush',
	operation: 'send',
	targetType: 'all',
	confirmBroadcast: true,
	body: 'To everyone',
};

describe.each(HOST_NAMES)('Broadcast and preview on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (app: App, parameters: INodeParameters, items: IDataObject[]) =>
		await (
			await openHost(name)
		).run({
			node: { type: 'sendPush', parameters, onError: 'continueErrorOutput' },
			items,
			credentials: app.credentials,
		});

	test('a broadcast without the switch reaches nobody and makes no call', async () => {
		const app = world.addApp();
		const counts = await world.countRequests(async () => {
			const report = await run(app, { ...broadcast, confirmBroadcast: false }, [{}, {}]);
			expect(plainJson(report.refused)).toEqual([
				expect.objectContaining({
					message: expect.stringContaining('Confirm Broadcast') as string,
				}),
				expect.objectContaining({
					message: expect.stringContaining('Confirm Broadcast') as string,
				}),
			]);
		});
		expect(counts).toEqual({});
		expect(world.received(app)).toEqual([0, 0, 0]);
	});

	test('a broadcast goes out once a run, however many items come in', async () => {
		const app = world.addApp();
		const counts = await world.countRequests(async () => {
			const report = await run(app, broadcast, [{}, {}, {}, {}]);
			expect(report.accepted).toHaveLength(4);
			expect(new Set(plainJson(report.accepted).map(({ messageId }) => messageId)).size).toBe(1);
		});
		expect(counts.push).toBe(1);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('a second, different broadcast in the run is refused', async () => {
		const app = world.addApp();
		const items = [{ text: 'one' }, { text: 'two' }, { text: 'one' }];
		const report = await run(app, { ...broadcast, body: '={{ $json.text }}' }, items);
		expect(report.accepted.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(report.refused.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('nothing in a tag or alias field can turn into a broadcast', async () => {
		const app = world.addApp();
		const targets = { ...broadcast, targetType: 'tag', targetSource: 'field', targetField: 'tag' };
		const items = [{ tag: 'all' }, { tag: '' }, { tag: [] }, { tag: null }, {}];
		await run(app, targets, items);
		expect(world.received(app)).toEqual([0, 0, 0]);
	});

	test.each([
		['its field', { targetSource: 'field', targetField: 'tag' }],
		['an expression', { targetSource: 'value', targets: '={{ $json.tag }}' }],
	])('a row whose tag is missing in %s does not reach all the others', async (_name, targets) => {
		const app = world.addApp({ tags: ['vip'] });
		for (const options of [{ tagsNone: 'muted' }, { tagsAll: 'vip' }]) {
			const parameters = { ...broadcast, targetType: 'tag', ...targets, options };
			const report = await run(app, parameters, [{ tag: '' }, { tag: [] }, { tag: null }, {}]);
			expect(report.accepted).toEqual([]);
			expect(report.refused).toHaveLength(4);
		}
		expect(world.received(app)).toEqual([0, 0, 0]);
	});

	test.each(['send', 'sendBatch'])(
		'%s sends no row of which an expression does not say whether to preview it',
		async (operation) => {
			const app = world.addApp({ phones: 4 });
			const parameters = {
				...{ resource: 'jpush', operation, body: 'Hello' },
				...{ targetType: 'device', targetSource: 'field', targetField: 'rid' },
				options: { previewOnly: '={{ $json.dry }}' },
			};
			const dry = [false, null, 'yes', 1];
			const items = app.rids.map((rid, index) => ({ rid, dry: dry[index] }));
			const report = await run(app, parameters, items);
			expect(world.received(app)).toEqual([1, 0, 0, 0]);
			expect(report.refused.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 1 },
				{ item: 2 },
				{ item: 3 },
			]);
			for (const { message } of plainJson(report.refused))
				expect(message).toMatch(/^Preview Only: /);
			const counts = await world.countRequests(() => run(app, parameters, items.slice(1, 3)));
			expect(counts).toEqual({});
		},
	);

	test.each([
		['send', { targetType: 'device', targetSource: 'field', targetField: 'rid' }],
		['send', { targetType: 'all', confirmBroadcast: true }],
		['sendBatch', { targetType: 'device', targetSource: 'field', targetField: 'rid' }],
	])('Preview Only of %s %j shows each request and sends nothing', async (operation, target) => {
		const app = world.addApp();
		const parameters = {
			...{ resource: 'jpush', operation, title: 'Order', body: '=Hello {{ $json.rid }}' },
			...target,
			options: { previewOnly: true },
		} as INodeParameters;
		if (target.targetType === 'all') parameters.body = 'Hello';
		const counts = await world.countRequests(async () => {
			const report = await run(
				app,
				parameters,
				app.rids.map((rid) => ({ rid })),
			);
			expect(report.refused).toEqual([]);
			const shown = plainJson(report.accepted);
			expect(shown).toHaveLength(3);
			for (const [index, { request }] of shown.entries()) {
				const text = JSON.stringify(request);
				expect(text).toContain('/v3/push');
				expect(text).not.toContain(app.secret);
				if (target.targetType === 'device') expect(text).toContain(app.rids[index]);
			}
		});
		expect(counts).toEqual({});
		expect(world.received(app)).toEqual([0, 0, 0]);
	});
});
