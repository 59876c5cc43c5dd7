/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost, type HostName } from '../harness';
import { MANAGE_DEVICE, managePushTask } from '../support/jpushCases';
import { proveOperation, proveSchema, type OperationCase } from '../support/operation';
import { World } from '../support/world';

const casesOf = (name: HostName): Array<[string, OperationCase[]]> => [
	['manageDevice', MANAGE_DEVICE],
	['managePushTask', managePushTask(name)],
];

describe.each(HOST_NAMES)('JPush on n8n %s', (name) => {
	const world = World.forBlock();

	describe.each(casesOf(name))('%s', (node, cases) => {
		test.each(cases)('$operation', async (proof) => {
			await proveOperation(await openHost(name), world, node, proof);
		});

		test.each(cases)('$operation: the output fits its schema', async (proof) => {
			await proveSchema(await openHost(name), world, node, proof);
		});
	});
});
