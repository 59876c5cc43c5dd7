import { coverageRows, withoutNode } from '../../docs/coverage';
import { SIMULATED } from '../../docs/survey/routes';

/** How many operations the document of each vendor describes. */
const SEEDS = { 'uni-push': 28, Getui: 17, mPaaS: 11, JPush: 9, MaxIM: 3 };

const rows = coverageRows();
const seed = rows.filter((row) => row.seed);

/** The row of a client method. */
function rowOf(vendor: string, method: string) {
	const row = rows.find((one) => one.vendor === vendor && one.method === method);
	if (row === undefined) throw new Error(`no row of ${vendor} ${method}`);
	return row;
}

test('Every operation of the five documents has a row', () => {
	const counts = Object.keys(SEEDS).map((vendor) => [
		vendor,
		seed.filter((row) => row.vendor === vendor).length,
	]);
	expect(Object.fromEntries(counts)).toEqual(SEEDS);
	expect(seed).toHaveLength(68);
	const operations = rows.map(({ vendor, operation }) => `${vendor} ${operation}`);
	expect(new Set(operations).size).toBe(rows.length);
});

test.each(seed.map((row) => [row.vendor, row.operation, row] as const))(
	'%s: %s has a client method, a route of the simulator and a test',
	(_vendor, operation, { folder, method, route, tests }) => {
		expect(operation).not.toMatch(/undefined|\[object/);
		expect(method).not.toBe('');
		expect(tests).not.toEqual([]);
		// A vendor that the simulator does not serve at all has no routes to show yet.
		if (SIMULATED.includes(folder)) expect(route).toEqual(expect.any(String));
		else expect(folder).toBe('unipush');
	},
);

test('a node offers every SEED operation', () => {
	expect(withoutNode(rows)).toEqual([]);
});

test.each([
	['a sender', 'uni-push', 'sendMessage', ['Send Push: Send']],
	['what a sender is asked to do', 'JPush', 'validatePush', ['Send Push: Validate']],
	['the kind of target', 'JPush', 'pushToFile', ['Send Push: Send to File']],
	['a method that is chosen by name', 'Getui', 'addTag', ['Manage Tag: Add Devices']],
	['a method that is chosen by a word', 'MaxIM', 'removeTags', ['Manage Tag: Remove Users']],
])('Nodes are found by way of %s', (_way, vendor, method, expected) => {
	expect(rowOf(vendor, method).nodes).toEqual(expect.arrayContaining(expected));
});

test.each([
	['JPush', 'push', 'Send Push: Validate'],
	['JPush', 'validatePush', 'Send Push: Send'],
	['JPush', 'pushToFile', 'Send Push: Send'],
	['JPush', 'push', 'Send Push: Send to File'],
	['Getui', 'addTag', 'Manage Tag: Remove Devices'],
	['uni-push', 'cidsUnboundCustomTag', 'Manage Tag: Add Devices'],
	['uni-push', 'cidsBindCustomTag', 'Manage Tag: Remove Devices'],
	['MaxIM', 'addTags', 'Manage Tag: Remove Users'],
])('%s %s is not put down to %s', (vendor, method, operation) => {
	expect(rowOf(vendor, method).nodes).not.toContain(operation);
});

test('A number in a path keeps its name', () => {
	expect(rowOf('JPush', 'withdrawPush')).toMatchObject({
		operation: 'DELETE /v3/push/{msg_id}',
		route: expect.stringMatching(/^DELETE \/v3\/push\/:/),
	});
});
