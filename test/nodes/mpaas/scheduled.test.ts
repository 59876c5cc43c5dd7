import type { IDataObject } from 'n8n-workflow';

import { ManagePushTask } from '../../../nodes/ManagePushTask/ManagePushTask.node';
import { CREDENTIAL } from '../../client/mpaas/harness';
import { runNode } from '../runNode';
import { startStandIn, type Seen, type StandIn } from '../standIn';

let vendor: StandIn;
let content: (request: Seen) => unknown;
let execution = 0;

beforeEach(async () => {
	execution += 1;
	vendor = await startStandIn((request) => ({
		ResultCode: 'OK',
		ResultContent: content(request),
	}));
});

afterEach(async () => {
	await vendor.close();
});

const run = async (parameters: Record<string, unknown>, rows: IDataObject[] = [{}]) =>
	await runNode(new ManagePushTask(), { resource: 'mpaas', ...parameters }, rows, {
		credentials: { ...CREDENTIAL, baseUrl: vendor.url },
		execution: `e${execution}`,
		onError: true,
	});

const forms = () => vendor.seen.map(({ form: { UniqueIds, Type } }) => ({ UniqueIds, Type }));

describe('Cancel Scheduled Push', () => {
	const CANCEL = {
		operation: 'cancelScheduled',
		scheduleId: ({ id }: IDataObject) => id,
		options: ({ single }: IDataObject) => (single === undefined ? {} : { singlePush: single }),
	};
	const all = ({ form }: Seen) =>
		`{${(form.UniqueIds ?? '')
			.split(',')
			.map((id) => `${id}=1`)
			.join(', ')}}`;

	test('cancels a single push of a repeated one; such IDs have calls of their own', async () => {
		content = all;
		const rows = [
			{ id: 'main1' },
			{ id: 'child1', single: true },
			{ id: 'main2', single: false },
			{ id: 'child2', single: true },
			{ id: 'main1', single: true },
		];
		const output = await run(CANCEL, rows);
		expect(output.map(({ json }) => json)).toEqual(
			rows.map(({ id }) => ({ vendor: 'mpaas', scheduleId: id, cancelled: true })),
		);
		expect(forms()).toEqual([
			{ UniqueIds: 'main1,main2', Type: undefined },
			{ UniqueIds: 'child1,child2,main1', Type: '1' },
		]);
	});

	test('an ID that the reply leaves out may have been cancelled', async () => {
		content = () => '{a=1, c=0}';
		const output = await run(CANCEL, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
		expect(output.map(({ json }) => json)).toMatchObject([
			{ scheduleId: 'a', cancelled: true },
			{
				error: { vendor: 'mpaas', code: 'UNEXPECTED_REPLY', outcome: 'unknown', retryable: false },
				message: expect.stringMatching(/did not say .*\bb\b/) as string,
			},
			{ error: { code: 'NOT_CANCELLED', outcome: 'rejected' } },
		]);
	});
});

describe('Get Many Scheduled Pushes', () => {
	const LIST = {
		operation: 'getManyScheduled',
		from: '2030-01-01 00:00:00',
		until: '2030-02-01 00:00:00',
		returnAll: true,
	};

	test('asks for one kind of push', async () => {
		content = () => ({ Data: { TotalCount: 0, List: [] } });
		await run({ ...LIST, options: { pushType: 0 } });
		await run({ ...LIST, options: { pushType: 3, scheduleId: 'main1' } });
		expect(forms()).toMatchObject([{ Type: '0' }, { Type: '3' }]);
	});

	test('tells of each push what the vendor tells, and nothing where it is silent', async () => {
		const List = [
			{
				...{ uniqueId: 'a', parentId: 'p', pushTime: 1, type: 0, deliveryType: 7 },
				...{ strategyType: 2, executedStatus: 0, createType: 1 },
			},
			{ uniqueId: 'b', deliveryType: 3, executedStatus: '1', createType: 0 },
			{ uniqueId: 'c' },
		];
		content = () => JSON.stringify({ data: { totalCount: 3, list: List } });
		expect((await run(LIST)).map(({ json }) => json)).toMatchObject([
			{ state: 'waiting', targetKind: 'harmony', createdBy: 'console', repeated: true },
			{ state: 'sent', targetKind: 'user', createdBy: 'api', repeated: false },
			{ state: null, targetKind: null, createdBy: null },
		]);
	});
});
