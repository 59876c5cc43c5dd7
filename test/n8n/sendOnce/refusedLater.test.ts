/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES } from '../harness';
import { World } from '../support/world';
import { Scene, untrue } from './scene';
import { SENDS } from './sends';

/** What makes each vendor's refusal look as if single targets were to blame. */
const BLAMING: Readonly<Record<string, { code: number; message?: string }>> = {
	jpush: { code: 1003 },
	getui: { code: 20001, message: 'target user is invalid' },
	unipush: { code: 20001 },
};

const KEYED = SENDS.filter(({ keyed, app }) => keyed && app.vendor in BLAMING);

/** Smaller calls have keys of their own, which do not tell the vendor that it has sent the message already. */
describe.each(HOST_NAMES)('A repetition that is refused on n8n %s', (name) => {
	const world = World.forBlock();

	test.each(KEYED)('$title: a call that may have been sent is not taken apart', async (send) => {
		const scene = Scene.open(world, send, 4);
		const letters = scene.letters(send.personal ? 4 : 1);
		const blame = { kind: 'vendorError', times: 1, ...BLAMING[send.app.vendor] } as const;
		scene.fail({ kind: 'resetAfter', times: 1 }, blame);
		const report = await scene.run(name, letters, { onError: 'continueErrorOutput' });
		const fates = scene.fates(letters, report);
		expect(untrue(fates)).toEqual([]);
		expect(fates.map(({ copies }) => copies)).toEqual(letters.map(() => 1));
		// The messages of a batch keep their keys, so that asking again by themselves is safe.
		if (!send.personal)
			expect(new Set(fates.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
	});

	test.each(KEYED)('$title: a refusal that lasts does not make it refused', async (send) => {
		const scene = Scene.open(world, send, 4);
		const letters = scene.letters(send.personal ? 4 : 1);
		const blame = { kind: 'vendorError', ...BLAMING[send.app.vendor] } as const;
		scene.fail({ kind: 'resetAfter', times: 1 }, blame);
		const report = await scene.run(name, letters, { onError: 'continueErrorOutput' });
		expect(scene.fates(letters, report)).toEqual(
			letters.map(() => ({ outcome: 'unknown', copies: 1 })),
		);
	});
});
