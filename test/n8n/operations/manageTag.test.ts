/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import {
	INVALID_INPUT,
	proveOperation,
	proveSchema,
	refusedBy,
	type OperationCase,
} from '../support/operation';
import { World } from '../support/world';

const UNKNOWN = '1507bfd3f7c9999999';
const TOO_LONG = 't'.repeat(41);
const tag = { __rl: true, mode: 'id', value: '={{ $json.tag }}' };
const tooLong = { error: INVALID_INPUT, message: /Tag.*at most 40 bytes allowed, got 41/ };
const malformed = { error: refusedBy('7013', 400), message: /registration_ids/ };

const CASES: OperationCase[] = [
	...(['add', 'remove'] as const).map((change): OperationCase => ({
		operation: `${change}Devices`,
		parameters: {
			tag: { __rl: true, mode: 'list', value: 'vip' },
			targetSource: 'field',
			targetField: 'rid',
		},
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: 'short' } }),
		output: (_app, { rid }) => [
			{ vendor: 'jpush', tag: 'vip', [change === 'add' ? 'added' : 'removed']: [rid] },
		],
		refusal: malformed,
	})),
	{
		operation: 'getDeviceTags',
		parameters: { deviceId: '={{ $json.rid }}' },
		app: { tags: ['vip', 'beijing'] },
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: UNKNOWN } }),
		output: (_app, { rid }) => [{ vendor: 'jpush', registrationId: rid, tags: ['vip', 'beijing'] }],
		refusal: { error: refusedBy('7002', 400), message: /registration_id/ },
	},
	{
		operation: 'updateDeviceTags',
		parameters: {
			deviceId: '={{ $json.rid }}',
			tagChange: 'update',
			addTags: '={{ $json.tags }}',
			removeTags: 'trial',
		},
		rows: ({ rids }) => ({
			good: { rid: rids[0], tags: ['vip', 'beijing'] },
			bad: { rid: rids[1], tags: TOO_LONG },
		}),
		output: (_app, { rid }) => [
			{ vendor: 'jpush', registrationId: rid, add: ['vip', 'beijing'], remove: ['trial'] },
		],
		refusal: { error: INVALID_INPUT, message: /Tags.*at most 40 bytes allowed, got 41/ },
	},
	{
		operation: 'check',
		parameters: { tag, deviceId: '={{ $json.rid }}' },
		app: { tags: ['vip'] },
		rows: ({ rids }) => ({
			good: { rid: rids[0], tag: 'vip' },
			bad: { rid: rids[0], tag: TOO_LONG },
		}),
		output: (_app, { rid }) => [{ vendor: 'jpush', tag: 'vip', registrationId: rid, hasTag: true }],
		refusal: tooLong,
	},
	{
		operation: 'delete',
		parameters: { tag },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: TOO_LONG } }),
		output: () => [{ vendor: 'jpush', tag: 'vip', deleted: true }],
		refusal: tooLong,
	},
	{
		operation: 'getMany',
		parameters: { returnAll: false, limit: '={{ $json.limit }}' },
		app: { tags: ['a', 'b', 'c'] },
		rows: () => ({ good: { limit: 2 }, bad: { limit: 'two' } }),
		output: () => [
			{ vendor: 'jpush', tag: 'a' },
			{ vendor: 'jpush', tag: 'b' },
		],
		refusal: { error: INVALID_INPUT, message: /Limit.*two/ },
	},
];

describe.each(HOST_NAMES)('Manage Tag on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(CASES)('$operation', async (proof) => {
		await proveOperation(await openHost(name), world, 'manageTag', proof);
	});

	test.each(CASES)('$operation: the output fits its schema', async (proof) => {
		await proveSchema(await openHost(name), world, 'manageTag', proof);
	});

	test('2,500 devices get a tag in three calls, and the vendor has it', async () => {
		const host = await openHost(name);
		const app = world.addApp({ phones: 2500 });
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'manageTag',
					parameters: {
						resource: 'jpush',
						operation: 'addDevices',
						tag: { __rl: true, mode: 'id', value: '客户#1&2' },
						targetSource: 'field',
						targetField: 'rid',
					},
				},
				items: app.rids.map((rid) => ({ rid })),
				credentials: app.credentials,
			});
			expect(report.accepted).toHaveLength(2500);
		});
		expect(counts).toEqual({ tagUpdate: 3 });
		expect(world.sim.jpush.devices(app.appKey).every(({ tags }) => tags.has('客户#1&2'))).toBe(
			true,
		);
	});
});
