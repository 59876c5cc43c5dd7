import fc from 'fast-check';

import { VendorError } from '../../client';
import { combine } from '../../nodes/shared/run/combine';
import type { Work } from '../../nodes/shared/run/operation';

interface Seen {
	calls: number;
	/** How often each target was in an accepted call. */
	accepted: Map<string, number>;
}

function refusal(invalidTargets?: string[]): VendorError {
	return new VendorError({
		vendor: 'test',
		code: 'BAD',
		message: 'Some target is bad',
		outcome: 'rejected',
		retryable: false,
		hint: 'Correct it.',
		httpStatus: 400,
		invalidTargets,
	});
}

/** A vendor that refuses a call with any bad target whole; it may name those it knows to be bad. */
function vendor(bad: ReadonlySet<string>, names: 'none' | 'first' | 'all') {
	const seen: Seen = { calls: 0, accepted: new Map() };
	const work: Work<object, string> = {
		cap: () => 1000,
		prepare: () => ({ key: 'k', group: {}, targets: [] }),
		call: async (_group, targets) => {
			seen.calls += 1;
			const found = targets.filter((target) => bad.has(target));
			if (found.length > 0) {
				const named = { none: undefined, first: found.slice(0, 1), all: found }[names];
				throw refusal(named);
			}
			for (const target of targets) seen.accepted.set(target, (seen.accepted.get(target) ?? 0) + 1);
			return 'sent';
		},
		blamesTargets: () => true,
		present: () => ({}),
	};
	return { work, seen };
}

/** Sends to n targets in one call; tells what the calls were and how each target fared. */
async function send(n: number, bad: ReadonlySet<string>, names: 'none' | 'first' | 'all') {
	const targets = Array.from({ length: n }, (_, index) => `t${index}`);
	const { work, seen } = vendor(bad, names);
	const prepared = [{ ok: true as const, value: { key: 'k', group: {}, targets } }];
	const book = await combine(work, prepared, { signal: undefined, concurrency: 4 });
	const failed = book.of('k', targets).flatMap((one) => (one.ok ? [] : [one.target]));
	return { targets, seen, failed };
}

const cases = fc.integer({ min: 1, max: 1000 }).chain((n) =>
	fc.record({
		n: fc.constant(n),
		bad: fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), {
			minLength: 1,
			maxLength: Math.min(8, n),
		}),
	}),
);

const toSet = (bad: number[]) => new Set(bad.map((index) => `t${index}`));

test('b bad targets among n cost at most 2·b·log2(n)+1 calls, and every other is sent once', async () => {
	await fc.assert(
		fc.asyncProperty(cases, async ({ n, bad }) => {
			const { targets, seen, failed } = await send(n, toSet(bad), 'none');
			expect(seen.calls).toBeLessThanOrEqual(2 * bad.length * Math.log2(n) + 1);
			expect(new Set(failed)).toEqual(toSet(bad));
			const good = targets.filter((target) => !toSet(bad).has(target));
			expect([...seen.accepted].sort()).toEqual(good.map((target) => [target, 1] as const).sort());
		}),
		{ numRuns: 500, seed: 5 },
	);
});

test('every single bad target among 1,000 is found within the bound', async () => {
	for (let index = 0; index < 1000; index += 1) {
		const { seen, failed } = await send(1000, new Set([`t${index}`]), 'none');
		expect(failed).toEqual([`t${index}`]);
		expect(seen.calls).toBeLessThanOrEqual(2 * Math.log2(1000) + 1);
	}
});

test('a vendor that names all bad targets is asked twice, however many there are', async () => {
	await fc.assert(
		fc.asyncProperty(cases, async ({ n, bad }) => {
			const { seen, failed } = await send(n, toSet(bad), 'all');
			expect(seen.calls).toBe(bad.length === n ? 1 : 2);
			expect(new Set(failed)).toEqual(toSet(bad));
		}),
		{ numRuns: 100, seed: 5 },
	);
});

test('a vendor that names one at a time is asked once for each, and once more', async () => {
	const bad = new Set(['t3', 't500', 't999']);
	const { seen, failed } = await send(1000, bad, 'first');
	expect(seen.calls).toBe(4);
	expect(new Set(failed)).toEqual(bad);
});
