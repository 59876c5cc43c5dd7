/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost, type HostName } from '../harness';
import { getReport, SEND_PUSH } from '../support/mpaasCases';
import { proveOperation, proveSchema, type OperationCase } from '../support/operation';
import { World } from '../support/world';

const casesOf = (name: HostName): Array<[string, OperationCase[]]> => [
	['sendPush', SEND_PUSH],
	['getReport', getReport(name)],
];

describe.each(HOST_NAMES)('mPaaS on n8n %s', (name) => {
	const world = World.forBlock();

	describe.each(casesOf(name))('%s', (node, cases) => {
		test.each(cases)('$operation ($#)', async (proof) => {
			await proveOperation(await openHost(name), world, node, proof);
		});

		test.each(cases)('$operation ($#): the output fits its schema', async (proof) => {
			await proveSchema(await openHost(name), world, node, proof);
		});
	});
});
