/** @jest-environment ./test/n8n/harness/environment.ts */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import type { RunOptions } from '../harness';
import { World } from '../support/world';
import { Scene } from './scene';
import { SENDS } from './sends';

const ROOT = path.join(__dirname, '../../..');
const TARGETS = 6000;
const TEXTS = 120;

/**
 * JPush's keys come from the vendor's pool and end with the process, Getui's lists and mPaaS have none to
 * trust: what these sent before a crash cannot be known afterwards.
 */
const KEPT = SENDS.filter(({ ownKey }) => ownKey);

interface Printed {
	error?: string;
	outcomes: string[];
}

function start(options: RunOptions): { child: ChildProcess; printed: Promise<string> } {
	const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'child.ts')], {
		cwd: ROOT,
		stdio: ['pipe', 'pipe', 'inherit'],
		// Both processes belong to one installation, which n8n knows by its encryption key.
		env: { ...process.env, N8N_ENCRYPTION_KEY: 'one-installation' },
	});
	child.stdin.end(JSON.stringify(options));
	const printed = new Promise<string>((resolve) => {
		let text = '';
		child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
		child.once('close', () => resolve(text));
	});
	return { child, printed };
}

describe('a process killed in mid-run, and the node run again for the same execution', () => {
	const world = World.forBlock();

	test.each(KEPT)('$title: every phone gets its message once', async (send) => {
		const scene = Scene.open(world, send, TARGETS);
		const letters = scene.letters(send.personal ? TARGETS : TEXTS);
		const options: RunOptions = {
			node: { ...scene.node, onError: 'continueErrorOutput' },
			items: letters,
			credentials: scene.credentials,
			executionId: `killed-${scene.app.appKey}`,
		};
		scene.fail({ kind: 'slow', delayMs: 150 });
		const first = start(options);
		await until(() => scene.arrived() > TARGETS / 3);
		first.child.kill('SIGKILL');
		expect(await first.printed).toBe('');
		const before = scene.arrived();
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThan(TARGETS);

		world.sim.frame.faults.clear();
		const { error, outcomes } = JSON.parse(await start(options).printed) as Printed;
		expect(error).toBeUndefined();
		expect(outcomes).toEqual(letters.map(() => 'accepted'));
		expect(scene.copies(letters).filter((copies) => copies !== 1)).toEqual([]);
		expect(scene.arrived()).toBe(TARGETS);

		// A new execution is a new campaign, so that the proof does not rest on a vendor that takes nothing.
		const again = { ...options, executionId: `again-${scene.app.appKey}` };
		await start(again).printed;
		expect(scene.arrived()).toBe(2 * TARGETS);
	});
});

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
