/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject } from 'n8n-workflow';

import { HOST_NAMES, openHost, type HostName } from '../harness';
import { sendOne } from '../support/jpush';
import { plainJson } from '../support/json';
import {
	INVALID_INPUT,
	proveOperation,
	proveSchema,
	type OperationCase,
} from '../support/operation';
import { schemaMisfits } from '../support/schema';
import { World } from '../support/world';

const NOT_AN_ID = 'not-a-number';
const today = () => new Date().toISOString().slice(0, 10);

function cases(name: HostName): OperationCase[] {
	const message: Pick<OperationCase, 'parameters' | 'rows' | 'refusal'> = {
		parameters: { messageIds: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendOne(name, app) }, bad: { id: NOT_AN_ID } }),
		refusal: { error: INVALID_INPUT, message: /not-a-number/ },
	};
	const counts = (id: unknown, more: IDataObject) =>
		expect.objectContaining({ vendor: 'jpush', messageId: id, ...more }) as never;
	const users: Pick<OperationCase, 'parameters' | 'rows' | 'output' | 'refusal'> = {
		parameters: { timeUnit: 'DAY', start: '={{ $json.day }}', duration: 1 },
		rows: () => ({ good: { day: today() }, bad: { day: 'yesterday' } }),
		output: () => [expect.objectContaining({ vendor: 'jpush', timeUnit: 'DAY' }) as never],
		refusal: { error: INVALID_INPUT, message: /Start.*yesterday/ },
	};
	return [
		{
			...message,
			operation: 'getReceived',
			output: (_app, { id }) => [counts(id, { totalReceived: 3 })],
		},
		{
			...message,
			operation: 'getMessages',
			output: (_app, { id }) => [counts(id, { totalReceived: 3 })],
		},
		{
			operation: 'getDeliveryStatus',
			parameters: { messageId: '={{ $json.id }}', targetSource: 'field', targetField: 'rid' },
			rows: async (app) => ({
				good: { id: await sendOne(name, app), rid: app.rids[0] },
				bad: { id: NOT_AN_ID, rid: app.rids[0] },
			}),
			output: (_app, { id, rid }) => [
				{
					vendor: 'jpush',
					messageId: id,
					registrationId: rid,
					status: 0,
					meaning: 'delivered',
				},
			],
			refusal: message.refusal,
		},
		{ ...users, operation: 'getUsers' },
		{ ...users, operation: 'getGroupUsers', group: true },
		{
			...message,
			operation: 'getGroupMessages',
			group: true,
			rows: async (app) => ({
				good: { id: await sendOne(name, app, 'sendToGroup') },
				bad: { id: NOT_AN_ID },
			}),
			// No document says what a group message id looks like, so only the vendor can refuse one.
			refusal: {
				error: { code: '3003', httpStatus: 400, outcome: 'rejected' },
				message: /not-a-number/,
			},
			output: (_app, { id }) => [counts(id, { totalReceived: 3 })],
		},
	];
}

describe.each(HOST_NAMES)('Get Report on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(cases(name))('$operation', async (proof) => {
		await proveOperation(await openHost(name), world, 'getReport', proof);
	});

	test.each(cases(name))('$operation: the output fits its schema', async (proof) => {
		await proveSchema(await openHost(name), world, 'getReport', proof);
	});

	test('getVendorQuota answers every item with one call, and refuses every item alike', async () => {
		const host = await openHost(name);
		const app = world.addApp();
		const node = {
			type: 'getReport',
			parameters: { resource: 'jpush', operation: 'getVendorQuota' },
			onError: 'continueErrorOutput' as const,
		};
		const options = { node, items: [{}, {}], credentials: app.credentials };
		const counts = await world.countRequests(async () => {
			const { accepted } = await host.run(options);
			expect(accepted.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
			const quota = { total: expect.any(Number) as number, used: expect.any(Number) as number };
			const misfits = schemaMisfits(host, 'getReport', 'getVendorQuota', plainJson(accepted));
			expect(misfits).toEqual([]);
			expect(plainJson(accepted)[0]).toMatchObject({
				vendor: 'jpush',
				xiaomi_quota: { operation: quota, system: quota },
			});
		});
		expect(counts).toEqual({ quota: 1 });
		world.sim.frame.faults.add({ kind: 'vendorError', code: 2003, match: { operation: 'quota' } });
		const { refused } = await host.run(options);
		world.sim.frame.faults.clear();
		expect(plainJson(refused)).toHaveLength(2);
		expect(plainJson(refused)[1]).toMatchObject({ error: { vendor: 'jpush', code: '2003' } });
	});
});
