/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import {
	INVALID_INPUT,
	proveOperation,
	proveSchema,
	refusedBy,
	type OperationCase,
} from '../support/operation';
import { World, type App } from '../support/world';

const UNKNOWN = '1507bfd3f7c9999999';
const TOO_LONG = 'a'.repeat(41);
const tooLong = { error: INVALID_INPUT, message: /Alias.*at most 40 bytes allowed, got 41/ };
const unknownDevice = { error: refusedBy('7002', 400), message: /registration_id/i };
const deviceRows = ({ rids }: App) => ({ good: { rid: rids[0] }, bad: { rid: UNKNOWN } });

const CASES: OperationCase[] = [
	{
		operation: 'set',
		parameters: { deviceId: '={{ $json.rid }}', alias: '={{ $json.alias }}' },
		rows: ({ rids }) => ({
			good: { rid: rids[0], alias: 'user_1' },
			bad: { rid: rids[1], alias: TOO_LONG },
		}),
		output: (_app, { rid }) => [{ vendor: 'jpush', registrationId: rid, alias: 'user_1' }],
		refusal: tooLong,
	},
	{
		operation: 'get',
		parameters: { deviceId: '={{ $json.rid }}' },
		app: { aliasPrefix: 'user_', phones: 1 },
		rows: deviceRows,
		output: ({ rids }, { rid }) => [
			{ vendor: 'jpush', registrationId: rid, alias: `user_${Number(rids[0]?.slice(-7))}` },
		],
		refusal: unknownDevice,
	},
	{
		operation: 'getDevices',
		parameters: { alias: '={{ $json.alias }}' },
		rows: (app, world) => {
			const phone = world.sim.jpush.devices(app.appKey)[0];
			if (phone) world.at(app).phones.setAlias(phone, 'user_1');
			return { good: { alias: 'user_1' }, bad: { alias: TOO_LONG } };
		},
		output: ({ rids }) => [
			{
				vendor: 'jpush',
				alias: 'user_1',
				devices: [
					{
						registrationId: rids[0],
						platform: expect.stringMatching(/^(android|ios)$/) as string,
						lastOnlineDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
					},
				],
			},
		],
		refusal: tooLong,
	},
	{
		operation: 'clear',
		parameters: { deviceId: '={{ $json.rid }}' },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'jpush', registrationId: rid, alias: null }],
		refusal: unknownDevice,
	},
	{
		operation: 'removeDevices',
		parameters: { alias: 'user_1', targetSource: 'value', targets: '={{ $json.rid }}' },
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: 'short' } }),
		output: (_app, { rid }) => [{ vendor: 'jpush', alias: 'user_1', removed: [rid] }],
		refusal: { error: refusedBy('7013', 400), message: /registration_ids/ },
	},
	{
		operation: 'delete',
		parameters: { alias: '={{ $json.alias }}' },
		rows: () => ({ good: { alias: 'user_1' }, bad: { alias: TOO_LONG } }),
		output: () => [{ vendor: 'jpush', alias: 'user_1', deleted: true }],
		refusal: tooLong,
	},
];

describe.each(HOST_NAMES)('Manage Alias on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(CASES)('$operation', async (proof) => {
		await proveOperation(await openHost(name), world, 'manageAlias', proof);
	});

	test.each(CASES)('$operation: the output fits its schema', async (proof) => {
		await proveSchema(await openHost(name), world, 'manageAlias', proof);
	});

	test('the vendor has what set, clear and delete said', async () => {
		const host = await openHost(name);
		const app = world.addApp();
		const { credentials, rids } = app;
		const run = async (operation: string, parameters: Record<string, string>) => {
			const all = { resource: 'jpush', operation, ...parameters };
			const report = await host.run({
				node: { type: 'manageAlias', parameters: all },
				credentials,
			});
			expect(report.error).toBeUndefined();
		};
		const aliases = () => world.sim.jpush.devices(app.appKey).map(({ alias }) => alias);
		await run('set', { deviceId: rids[0] ?? '', alias: 'a&b=1' });
		await run('set', { deviceId: rids[1] ?? '', alias: '客户' });
		expect(aliases()).toEqual(['a&b=1', '客户', null]);
		await run('clear', { deviceId: rids[0] ?? '' });
		await run('delete', { alias: '客户' });
		expect(aliases()).toEqual([null, null, null]);
	});
});
