/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost, type RunReport } from '../harness';
import { World } from '../support/world';
import { Scene } from './scene';
import { SENDS } from './sends';

/** Faults that outlast the client's own four tries of both calls. */
const OUTLASTING = 8;

describe.each(HOST_NAMES)('"Retry execution" on n8n %s', (name) => {
	const world = World.forBlock();

	describe.each(SENDS)('$title', (send) => {
		const open = () => {
			const scene = Scene.open(world, send, 6);
			return { scene, letters: scene.letters(send.personal ? 6 : 2) };
		};

		test('sends the rest, and nothing twice', async () => {
			const { scene, letters } = open();
			scene.fail({ kind: 'resetAfter', times: OUTLASTING });
			const first = await scene.run(name, letters, {});
			expect(first.status).toBe('error');
			expect(scene.copies(letters)).toEqual(letters.map(() => 1));
			const second = await retry(scene, letters, first, {});
			expect(second.status).toBe(send.keyed ? 'success' : 'error');
			expect(scene.copies(letters)).toEqual(letters.map(() => 1));
			expect(scene.arrived()).toBe(letters.length);
		});

		test('sends what was refused, and tells what was sent before', async () => {
			const { scene, letters } = open();
			refuseOne(scene);
			const first = await scene.run(name, letters, {});
			expect(first.status).toBe('error');
			const sentBefore = scene.copies(letters);
			const second = await retry(scene, letters, first, {});
			expect(second.status).toBe('success');
			expect(scene.copies(letters)).toEqual(letters.map(() => 1));
			const told = second.accepted.map(({ json }) => (json.replayed === true ? 1 : 0));
			expect(told).toEqual(sentBefore);
		});

		test('of a workflow that was mended meanwhile sends nothing twice', async () => {
			const { scene, letters } = open();
			refuseOne(scene);
			const first = await scene.run(name, letters, {});
			expect(first.status).toBe('error');
			const mended = { onError: 'continueErrorOutput' };
			const rows = letters.map(({ rid }) => ({ rid, text: 'Mended' }));
			const second = await retry(scene, rows, first, mended);
			expect(second.accepted).toHaveLength(letters.length);
			expect(scene.arrived()).toBe(letters.length);
		});
	});

	test('a new execution of the same workflow is a new campaign', async () => {
		const [send] = SENDS;
		if (send === undefined) throw new Error('No way to send');
		const scene = Scene.open(world, send, 2);
		const letters = scene.letters(1);
		await scene.run(name, letters, {});
		await scene.run(name, letters, {});
		expect(scene.copies(letters)).toEqual([2, 2]);
	});

	/** Getui's client tries each of the calls again with a new token. */
	function refuseOne(scene: Scene): void {
		const times = scene.send.app.vendor === 'getui' ? 3 : 1;
		scene.fail({ kind: 'unauthorized', times });
	}

	async function retry(
		scene: Scene,
		letters: Array<Record<string, string>>,
		retryOf: RunReport,
		node: object,
	): Promise<RunReport> {
		world.sim.frame.faults.clear();
		const host = await openHost(name);
		const { credentials } = scene;
		return await host.run({
			node: { ...scene.node, ...node },
			items: letters,
			credentials,
			retryOf,
		});
	}
});
