/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { World } from '../support/world';

const ROWS = 1200;

describe.each(HOST_NAMES)('Many rows with MaxIM on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(['device', 'user'] as const)(
		'share calls of 500 targets, and every %s gets one message',
		async (targetType) => {
			const host = await openHost(name);
			const app = world.addApp({ vendor: 'maxim', phones: ROWS });
			const targets = targetType === 'device' ? app.rids : app.users;
			const counts = await world.countRequests(async () => {
				const target = { targetType, targetSource: 'field', targetField: 'target' };
				const report = await host.run({
					node: {
						type: 'sendPush',
						parameters: { resource: 'maxim', operation: 'send', ...target, body: 'Hello' },
					},
					items: targets.map((one) => ({ target: one })),
					credentials: app.credentials,
				});
				expect(report.error).toBeUndefined();
				expect(plainJson(report.accepted).map((item) => item.targets)).toEqual(
					targets.map((one) => [one]),
				);
			});
			expect(counts).toEqual({ pushNotify: 3 });
			expect(world.received(app).every((count) => count === 1)).toBe(true);
		},
	);
});
