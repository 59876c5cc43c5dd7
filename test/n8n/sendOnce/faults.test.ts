/** @jest-environment ./test/n8n/harness/environment.ts */
import type { FaultSpec } from '../../../simulator';
import { HOST_NAMES } from '../harness';
import { World } from '../support/world';
import { Scene, untrue } from './scene';
import { SENDS } from './sends';

const retrying = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1 };

/** What may happen to a call: before, during and after the vendor acted. */
const FAULTS: Array<FaultSpec & { actsFirst: boolean }> = [
	{ kind: 'reset', actsFirst: false },
	{ kind: 'resetDuring', actsFirst: true },
	{ kind: 'resetAfter', actsFirst: true },
	{ kind: 'invalidJson', actsFirst: true },
	{ kind: 'status', status: 502, when: 'after', actsFirst: true },
	{ kind: 'status', status: 503, when: 'before', actsFirst: false },
];

/** Faults in a row that outlast the client's own four tries, so that n8n's Retry On Fail comes in. */
const OUTLASTING = 6;

describe.each(HOST_NAMES)('Send once on n8n %s', (name) => {
	const world = World.forBlock();

	describe.each(SENDS)('$title', (send) => {
		test.each(FAULTS)('a fault ($kind $status) leaves nothing doubled or lost', async (fault) => {
			const { actsFirst, ...spec } = fault;
			const scene = Scene.open(world, send, 6);
			const letters = scene.letters(send.personal ? 6 : 1);
			scene.fail({ ...spec, times: 1 });
			const report = await scene.run(name, letters, {
				...retrying,
				onError: 'continueErrorOutput',
			});
			const fates = scene.fates(letters, report);
			expect(untrue(fates)).toEqual([]);
			expect(scene.arrived()).toBe(fates.reduce((sum, { copies }) => sum + copies, 0));
			if (send.keyed) {
				expect(fates).toEqual(letters.map(() => ({ outcome: 'accepted', copies: 1 })));
			} else {
				expect(fates).toEqual(
					letters.map(() => ({ outcome: 'unknown', copies: actsFirst ? 1 : 0 })),
				);
			}
		});

		test('faults that outlast the client leave nothing doubled or lost', async () => {
			const scene = Scene.open(world, send, 6);
			const letters = scene.letters(send.personal ? 6 : 1);
			scene.fail({ kind: 'resetAfter', times: OUTLASTING });
			const report = await scene.run(name, letters, {
				...retrying,
				onError: 'continueErrorOutput',
			});
			const fates = scene.fates(letters, report);
			expect(untrue(fates)).toEqual([]);
			expect(new Set(fates.map(({ outcome }) => outcome))).toEqual(
				new Set([send.keyed ? 'accepted' : 'unknown']),
			);
			expect(scene.copies(letters)).toEqual(letters.map(() => 1));
		});

		test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
			'retries because of a bad first row (%s) send the other rows once',
			async (onError) => {
				const scene = Scene.open(world, send, 5);
				const good = scene.letters(send.personal ? 5 : 1);
				const letters = [{ rid: '', text: 'Message 0' }, ...good];
				const report = await scene.run(name, letters, { ...retrying, onError });
				const fates = scene.fates(letters, report);
				expect(fates.map(({ outcome }) => outcome)).toEqual([
					'rejected',
					...good.map(() => 'accepted'),
				]);
				expect(scene.copies(good)).toEqual(good.map(() => 1));
				expect(scene.arrived()).toBe(good.length);
			},
		);
	});
});
