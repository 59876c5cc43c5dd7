/** @jest-environment ./test/n8n/harness/environment.ts */
import { openHost } from '../harness';
import { plainJson } from '../support/json';
import { World } from '../support/world';

const world = World.forBlock();

test('a row whose value is neither true nor false turns nobody off', async () => {
	const app = world.addApp({ vendor: 'maxim', phones: 5 });
	const values = ['true', null, 1, undefined, true];
	const items = values.map((on, index) => ({ user: app.users[index], on }));
	const host = await openHost('newest');
	const counts = await world.countRequests(async () => {
		const report = await host.run({
			node: {
				type: 'manageDevice',
				parameters: {
					...{ resource: 'maxim', operation: 'setPushSwitches' },
					...{ targetSource: 'field', targetField: 'user' },
					options: { pushEnabled: '={{ $json.on }}' },
				},
				onError: 'continueErrorOutput',
			},
			items,
			credentials: app.credentials,
		});
		expect(plainJson(report.accepted)).toMatchObject([
			{ userId: app.users[0], pushEnabled: true },
			{ userId: app.users[4], pushEnabled: true },
		]);
		expect(report.refused).toHaveLength(3);
		for (const { message } of plainJson(report.refused))
			expect(message).toMatch(/^(Push Enabled|Options): /);
	});
	expect(Object.values(counts)).toEqual([2]);
});
