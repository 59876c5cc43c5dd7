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

const MESSAGE = { title: 'Order', body: 'On its way' };
const DEVICE = { targetType: 'device', targetSource: 'value', targets: '={{ $json.rid }}' };
/** Too short for a registration ID, which only the vendor can tell. */
const MALFORMED = 'short';

const sent = {
	vendor: 'jpush',
	outcome: 'accepted',
	messageId: expect.stringMatching(/^\d{17}$/) as string,
	combined: 1,
};

const CASES: OperationCase[] = [
	{
		operation: 'send',
		parameters: { ...DEVICE, ...MESSAGE },
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: MALFORMED } }),
		output: ({ appKey }, { rid }) => [
			{
				...sent,
				idempotencyKey: expect.stringContaining(`${appKey}-`) as string,
				targetType: 'device',
				targets: [rid],
				sendno: expect.any(String) as string,
			},
		],
		refusal: { error: refusedBy('1003', 400), message: /Invalid registration_id value/ },
	},
	{
		operation: 'sendToFile',
		parameters: { fileId: { __rl: true, mode: 'id', value: '={{ $json.file }}' }, ...MESSAGE },
		rows: (app, world) => ({
			good: { file: world.addFile(app, app.rids) },
			bad: { file: `${app.appKey}-unknown` },
		}),
		output: (_app, { file }) => [
			{
				...sent,
				idempotencyKey: expect.any(String) as string,
				targetType: 'file',
				targets: [file],
				sendno: expect.any(String) as string,
			},
		],
		refusal: { error: refusedBy('1003', 400), message: /Unknown file_id/ },
	},
	{
		operation: 'sendToGroup',
		parameters: { ...DEVICE, ...MESSAGE },
		group: true,
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: MALFORMED } }),
		output: (_app, { rid }) => [
			expect.objectContaining({
				vendor: 'jpush',
				outcome: 'accepted',
				messageId: expect.any(String) as string,
				targetType: 'device',
				targets: [rid],
				combined: 1,
			}) as never,
		],
		refusal: { error: { code: '1003', outcome: 'rejected' }, message: /Invalid registration_id/ },
	},
	{
		operation: 'sendBatch',
		parameters: { ...DEVICE, title: 'Order', body: '=Hello {{ $json.rid }}' },
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: MALFORMED } }),
		output: (_app, { rid }) => [
			{
				...sent,
				combined: 2,
				idempotencyKey: expect.any(String) as string,
				targetType: 'device',
				targets: [rid],
			},
		],
		// One entry of an accepted call was refused; the call's own status is no fact about the entry.
		refusal: { error: { ...refusedBy('1003', 200), httpStatus: null }, message: /registration_id/ },
	},
	{
		operation: 'validate',
		parameters: { ...DEVICE, ...MESSAGE },
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: MALFORMED } }),
		output: (_app, { rid }) => [
			expect.objectContaining({
				vendor: 'jpush',
				targetType: 'device',
				targets: [rid],
				valid: true,
			}) as never,
		],
		refusal: { error: refusedBy('1003', 400), message: /Invalid registration_id value/ },
	},
	{
		operation: 'send',
		parameters: { targetType: 'tag', targetSource: 'field', targetField: 'tag', ...MESSAGE },
		app: { tags: ['vip'] },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: 't'.repeat(41) } }),
		output: () => [
			{
				...sent,
				idempotencyKey: expect.any(String) as string,
				targetType: 'tag',
				targets: ['vip'],
				sendno: expect.any(String) as string,
			},
		],
		refusal: { error: INVALID_INPUT, message: /at most 40 bytes allowed, got 41/ },
	},
];

describe.each(HOST_NAMES)('Send Push on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(CASES)('$operation ($#)', async (proof) => {
		await proveOperation(await openHost(name), world, 'sendPush', proof);
	});

	test.each(CASES)('$operation ($#): the output fits its schema', async (proof) => {
		await proveSchema(await openHost(name), world, 'sendPush', proof);
	});
});
