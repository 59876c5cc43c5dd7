import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { StoppedError } from '../../nodes/shared/run/failure';
import type { Answers } from '../../nodes/shared/run/works';
import { changeOnce } from '../../nodes/shared/send/changeOnce';

/** What all tries of a run share. */
let store: IDataObject;

beforeEach(() => {
	store = {};
});

type Make = (targets: string[]) => Promise<Answers>;

/** A further try of the run. */
function attempt(make: Make) {
	const n8n = {
		getInstanceId: () => 'instance',
		getNode: () => ({ id: 'node', type: 'manageTag' }),
		getContext: () => store,
		getExecutionId: () => '7',
		getMode: () => 'trigger',
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
	} as unknown as IExecuteFunctions;
	return changeOnce<{ tag: string }>(
		{ n8n },
		{ call: async (_group, targets) => await make(targets), repeatable: true },
	);
}

const GROUP = { tag: 'vip' };
const done: Make = (targets) => Promise.resolve(new Map(targets.map((target) => [target, {}])));
const lost: Make = () =>
	Promise.reject(
		Object.assign(new Error('closed'), { vendor: 'v', hint: 'h', code: 'c', outcome: 'unknown' }),
	);

describe('where a try has to stop', () => {
	const stop = new StoppedError();

	test('what an earlier one changed is told as done, and only the rest as stopped', async () => {
		await attempt(done).call(GROUP, ['a'], {});
		const answers = attempt(done).recall(GROUP, ['a', 'b'], stop);
		expect([...answers]).toEqual([
			['a', { replayed: true }],
			['b', stop],
		]);
	});

	test('a change of which nothing is known was not made', () => {
		expect(() => attempt(done).recall(GROUP, ['a'], stop)).toThrow(stop);
	});

	test('one whose reply was lost may have been made', async () => {
		await expect(attempt(lost).call(GROUP, ['a'], {})).rejects.toThrow('closed');
		expect(() => attempt(done).recall(GROUP, ['a'], stop)).toThrow(
			expect.objectContaining({ outcome: 'unknown' }) as Error,
		);
	});
});
