/** @jest-environment ./test/n8n/harness/environment.ts */
import type { FaultSpec } from '../../../simulator';
import { World } from '../support/world';
import { Scene, untrue } from './scene';
import { SENDS } from './sends';

const TARGETS = 10_000;
/** Different messages, each to a few dozen phones: many calls, each at risk. */
const TEXTS = 400;

/** Of all calls 30% fail, each in one of these ways; the next is asked where the one before did not strike. */
const STORM: FaultSpec[] = [
	{ kind: 'reset', probability: 0.05, seed: 11 },
	{ kind: 'resetAfter', probability: 0.06, seed: 12 },
	{ kind: 'resetDuring', probability: 0.06, seed: 13 },
	{ kind: 'status', status: 502, when: 'after', probability: 0.06, seed: 14 },
	{ kind: 'status', status: 503, when: 'before', probability: 0.06, seed: 15 },
	{ kind: 'invalidJson', probability: 0.05, seed: 16 },
];

describe('30% of the calls fail by chance, 10,000 targets, n8n newest', () => {
	const world = World.forBlock();

	test.each(SENDS.filter(({ keyed }) => keyed))(
		'$title: every phone gets its message once',
		async (send) => {
			const scene = Scene.open(world, send, TARGETS);
			const letters = scene.letters(send.personal ? TARGETS : TEXTS);
			scene.fail(...STORM);
			const retrying = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1 };
			const report = await scene.run('newest', letters, retrying);
			expect(report.error).toBeUndefined();
			const fates = scene.fates(letters, report);
			expect(fates.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
			expect(untrue(fates)).toEqual([]);
			expect(scene.arrived()).toBe(TARGETS);
			expect(struck(world)).toBeGreaterThan(0);
		},
	);

	test.each(SENDS.filter(({ keyed }) => !keyed))(
		'$title, which has no key: nothing doubled, and all that is not sure is called unknown',
		async (send) => {
			const scene = Scene.open(world, send, TARGETS);
			const letters = scene.letters(send.personal ? TARGETS : TEXTS);
			scene.fail(...STORM);
			const retrying = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1 };
			const report = await scene.run('newest', letters, {
				...retrying,
				onError: 'continueErrorOutput',
			});
			const fates = scene.fates(letters, report);
			expect(untrue(fates)).toEqual([]);
			const unknown = fates.filter(({ outcome }) => outcome === 'unknown');
			expect(unknown.length).toBeGreaterThan(0);
			expect(unknown.length).toBeLessThan(TARGETS / 2);
			expect(scene.arrived()).toBe(fates.reduce((sum, { copies }) => sum + copies, 0));
			expect(struck(world)).toBeGreaterThan(0);
		},
	);
});

function struck(world: World): number {
	return world.sim.frame.faults.list().reduce((sum, { hits }) => sum + hits, 0);
}
