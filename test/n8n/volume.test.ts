/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from './harness';
import { plainJson } from './support/json';
import { World } from './support/world';

const ROWS = 10_000;

const parameters = (more: Record<string, string>) => ({
	resource: 'jpush',
	operation: 'send',
	targetType: 'device',
	title: 'Sale',
	...more,
});

describe.each(HOST_NAMES)('Volume on n8n %s', (name) => {
	const world = World.forBlock();

	test.each([
		['an expression', { targetSource: 'value', targets: '={{ $json.rid }}' }],
		['an input field', { targetSource: 'field', targetField: 'rid' }],
	])(
		'10,000 rows with targets from %s reach 10,000 phones once, in 10 calls',
		async (_, source) => {
			const host = await openHost(name);
			const app = world.addApp({ phones: ROWS });
			const items = app.rids.map((rid, row) => ({ rid, row }));
			const counts = await world.countRequests(async () => {
				const report = await host.run({
					node: { type: 'sendPush', parameters: parameters({ ...source, body: 'Half price' }) },
					items,
					credentials: app.credentials,
				});
				expect(report.error).toBeUndefined();
				expect(report.accepted.map(({ pairedItem }) => pairedItem)).toEqual(
					items.map((_item, item) => ({ item })),
				);
				const sent = plainJson(report.accepted);
				expect(sent.map(({ targets }) => targets)).toEqual(app.rids.map((rid) => [rid]));
				expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(ROWS / 1000);
				expect(new Set(sent.map(({ combined }) => combined))).toEqual(new Set([1000]));
				expect(report.hints.map(({ message }) => message).join()).toMatch(
					/10,000 items .*10 calls/,
				);
			});
			expect(counts.push).toBe(ROWS / 1000);
			// Keys come from the vendor's pool in larger lots.
			expect(counts.cid).toBeLessThanOrEqual(ROWS / 1000);
			expect(Object.keys(counts).sort()).toEqual(['cid', 'push']);
			expect(world.received(app).every((received) => received === 1)).toBe(true);
		},
	);

	test('2,001 rows of two messages take three calls, and each row gets its own', async () => {
		const host = await openHost(name);
		const app = world.addApp({ phones: 2001 });
		const texts = ['Morning', 'Evening'];
		const items = app.rids.map((rid, row) => ({ rid, text: texts[row % 2] }));
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'sendPush',
					parameters: parameters({
						targetSource: 'field',
						targetField: 'rid',
						body: '={{ $json.text }}',
					}),
				},
				items,
				trace: '={{ $("Trigger").item.json.rid }}',
				credentials: app.credentials,
			});
			expect(report.traced.accepted).toEqual(app.rids);
		});
		expect(counts.push).toBe(3);
		const bodies = world.sim.jpush
			.devices(app.appKey)
			.map(({ stack }) => stack.map(({ face }) => face.body));
		expect(bodies).toEqual(items.map(({ text }) => [text]));
	});

	test('a long run tells how far it is, in counts and without content', async () => {
		const host = await openHost(name);
		const app = world.addApp({ phones: 100 });
		world.sim.frame.faults.add({ kind: 'slow', delayMs: 300, match: { operation: 'push' } });
		const report = await host.run({
			node: {
				type: 'sendPush',
				parameters: parameters({
					targetSource: 'field',
					targetField: 'rid',
					body: '=Hello {{ $json.rid }}',
				}),
			},
			items: app.rids.map((rid) => ({ rid })),
			credentials: app.credentials,
		});
		world.sim.frame.faults.clear();
		const told = JSON.stringify([report.messages, report.logs.map(({ message }) => message)]);
		expect(report.messages.length).toBeGreaterThan(0);
		expect(JSON.stringify(report.messages)).toMatch(/JPush: \d+ /);
		expect(report.logs.filter(({ level }) => level === 'info').length).toBeGreaterThan(1);
		expect(told).not.toContain(app.rids[0]?.slice(0, 8));
		expect(told).not.toContain('Hello');
	});

	test('a bad row among 1,000 hurts only itself', async () => {
		const host = await openHost(name);
		const app = world.addApp({ phones: 999 });
		const rids = [...app.rids.slice(0, 700), 'short', ...app.rids.slice(700)];
		const report = await host.run({
			node: {
				type: 'sendPush',
				parameters: parameters({ targetSource: 'field', targetField: 'rid', body: 'Hello' }),
				onError: 'continueErrorOutput',
			},
			items: rids.map((rid) => ({ rid })),
			trace: '={{ $("Trigger").item.json.rid }}',
			credentials: app.credentials,
		});
		expect(report.traced).toEqual({ accepted: app.rids, refused: ['short'] });
		expect(world.received(app).every((received) => received === 1)).toBe(true);
	});

	test('what was accepted before the vendor bars the app stays in the output', async () => {
		const host = await openHost(name);
		const app = world.addApp({ phones: 3000 });
		const barred = { kind: 'vendorError', code: 2003, nth: 2, times: 9 } as const;
		world.sim.frame.faults.add({ ...barred, match: { operation: 'push' } });
		const report = await host.run({
			node: {
				type: 'sendPush',
				parameters: parameters({ targetSource: 'field', targetField: 'rid', body: 'Hello' }),
				onError: 'continueErrorOutput',
			},
			items: app.rids.map((rid) => ({ rid })),
			trace: '={{ $("Trigger").item.json.rid }}',
			credentials: app.credentials,
		});
		world.sim.frame.faults.clear();
		expect(report.accepted).toHaveLength(1000);
		expect(report.refused).toHaveLength(2000);
		const reached = world.sim.jpush.devices(app.appKey).filter(({ received }) => received === 1);
		expect(report.traced.accepted).toEqual(reached.map(({ id }) => id));
	});

	test('the same phone in several rows gets the message once, and every row its outcome', async () => {
		const host = await openHost(name);
		const app = world.addApp({ phones: 1 });
		const report = await host.run({
			node: {
				type: 'sendPush',
				parameters: parameters({ targetSource: 'field', targetField: 'rid', body: 'Hello' }),
			},
			items: [{ rid: app.rids[0] }, { rid: app.rids[0] }],
			credentials: app.credentials,
		});
		expect(report.accepted).toHaveLength(2);
		expect(world.received(app)).toEqual([1]);
	});
});
