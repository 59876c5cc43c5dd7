import type { IDataObject } from 'n8n-workflow';

import { ManagePushTask } from '../../../nodes/ManagePushTask/ManagePushTask.node';
import { runNode } from '../runNode';
import { startStandIn, type StandIn } from '../standIn';

let vendor: StandIn;

beforeEach(async () => {
	vendor = await startStandIn(() => ({}));
});

afterEach(async () => {
	await vendor.close();
});

test.each([
	['cancelScheduled', 'scheduleId'],
	['deleteFile', 'fileId'],
])('%s deletes nothing while an ID of another item is malformed', async (operation, field) => {
	const id = ({ id }: IDataObject) => id;
	const run = runNode(
		new ManagePushTask(),
		{ resource: 'jpush', operation, [field]: id },
		[{ id: 'good' }, { id: 'not good' }],
		{
			credentials: {
				...{ appKey: 'a'.repeat(24), masterSecret: 'b'.repeat(24) },
				baseUrl: vendor.url,
			},
			execution: operation,
		},
	);
	await expect(run).rejects.toThrow(/blanks are not allowed/);
	expect(vendor.seen).toEqual([]);
});
