import { combine } from '../../nodes/shared/run/combine';
import type { Task, Work } from '../../nodes/shared/run/operation';

type Group = string;

const refusal = (fatal: boolean) =>
	Object.assign(new Error('refused'), { vendor: 'v', hint: '', outcome: 'rejected', fatal });

const task = (key: string, ...targets: string[]): { ok: true; value: Task<Group> } => ({
	ok: true,
	value: { key, group: key, targets },
});

describe('When every further call would fail', () => {
	const work: Work<Group, string> = {
		cap: () => 10,
		prepare: () => {
			throw new TypeError('prepared already');
		},
		call: async () => {
			throw refusal(true);
		},
		recall: (group, [target = ''], stop) => {
			if (group === 'first' || target.startsWith('new')) throw stop;
			return `earlier ${target}`;
		},
		present: () => ({}),
	};

	test('what an earlier try had accepted stays so, and the rest is refused', async () => {
		const prepared = [task('first', 'a'), task('second', 'b'), task('third', 'new')];
		const book = await combine(work, prepared, { signal: undefined, concurrency: 1 });
		expect(book.of('first', ['a'])).toMatchObject([{ ok: false }]);
		expect(book.of('second', ['b'])).toMatchObject([{ ok: true, reply: 'earlier b' }]);
		expect(book.of('third', ['new'])).toMatchObject([{ ok: false }]);
	});

	test('the same goes for each part of a batch', async () => {
		const batch = {
			cap: 2,
			accepts: () => true,
			shareKey: () => '',
			call: async () => {
				throw refusal(true);
			},
		};
		const prepared = ['a', 'b', 'c', 'new'].map((target) => task(`group ${target}`, target));
		const book = await combine({ ...work, batch }, prepared, {
			signal: undefined,
			concurrency: 1,
		});
		const fates = prepared.map(({ value: { key, targets } }) => book.of(key, targets)[0]?.ok);
		expect(fates).toEqual([false, false, true, false]);
	});
});
