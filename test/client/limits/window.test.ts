import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { createGetuiClient, createJPushClient, createRuntime, type Runtime } from '../../../client';
import { SharedState } from '../../../client/core/process';
import { DEMO_GETUI_APP, DEMO_JPUSH_APP, startSimulator, type Simulator } from '../../../simulator';
import { ManualClock } from '../support/manualClock';
import type { ProcessTask } from './process';
import { scaledClock } from './scaledClock';

const MINUTE_MS = 60_000;
const CALLS_PER_MINUTE = 600;
const PUSHES = 5000;
/** Requests that one process has under way at most. */
const CONCURRENCY = 16;
const ROOT = path.join(__dirname, '../../..');
const RID = '1507bfd3f7c00000001';
const CID = 'a0d1e2f3000000000000000000000001';

/** Calls of one of the vendor's operations, by the HTTP status of the reply. */
function statuses(simulator: Simulator, of: string): Record<number, number> {
	const counts: Record<number, number> = {};
	for (const { operation, status } of simulator.requests.list()) {
		if (operation === of) counts[status] = (counts[status] ?? 0) + 1;
	}
	return counts;
}

function refusals(simulator: Simulator, of: string): number {
	const { 200: _accepted, ...others } = statuses(simulator, of);
	return Object.values(others).reduce((sum, count) => sum + count, 0);
}

describe('a minute of the vendor', () => {
	let clock: ManualClock;
	let simulator: Simulator;
	let runtimes: Runtime[];

	beforeEach(async () => {
		clock = new ManualClock();
		simulator = await startSimulator({ clock: clock.simulated });
		simulator.jpush.app.settings.rate.push = CALLS_PER_MINUTE;
		simulator.jpush.addDevices([{ id: RID, platform: 'android' }]);
		simulator.getui.addDevices([{ id: CID, platform: 'android' }]);
		runtimes = [];
	});

	afterEach(async () => {
		await Promise.all(runtimes.map(async ({ transport }) => await transport.close()));
		await simulator.close();
	});

	/** What a process of its own would have: connections, limiter and tokens that no other client sees. */
	function processFar(travelMs: number): Runtime {
		const runtime = createRuntime({ clock });
		runtimes.push(runtime);
		return clock.travel({ ...runtime, shared: new SharedState(clock) }, travelMs);
	}

	async function pushes(runtime: Runtime, count: number): Promise<void> {
		const credential = { ...keys(), baseUrl: simulator.url };
		const client = createJPushClient(
			{ ...credential, callsPerMinute: { push: CALLS_PER_MINUTE } },
			runtime,
		);
		await Promise.all(
			Array.from({ length: count }, async (_, n) => await client.push(push(String(n)))),
		);
	}

	async function tags(runtime: Runtime, count: number): Promise<void> {
		const { appId, appKey, masterSecret } = DEMO_GETUI_APP;
		const baseUrl = `${simulator.url}/getui`;
		const client = createGetuiClient({ appId, appKey, masterSecret, baseUrl }, runtime);
		await Promise.all(
			Array.from(
				{ length: count },
				async (_, n) => await client.addTag({ custom_tag: `tag${n % 50}`, cid: [CID] }),
			),
		);
	}

	test('5,000 single pushes at 600 a minute: none is refused, and the windows are used to within 5%', async () => {
		const began = clock.now();
		await clock.runUntil(pushes(processFar(30), PUSHES));
		const took = clock.now() - began;
		expect(statuses(simulator, 'push')).toEqual({ 200: PUSHES });
		// The first 600 go at once; the last 200 may start when the eighth window has ended.
		const allowed = Math.ceil(PUSHES / CALLS_PER_MINUTE - 1) * MINUTE_MS;
		expect(took).toBeGreaterThan(allowed);
		expect(took).toBeLessThan(allowed * 1.05);
	});

	test('two that share a credential share the window by what the headers tell them', async () => {
		const share = 1200;
		const began = clock.now();
		const work = Promise.all([pushes(processFar(30), share), pushes(processFar(45), share)]);
		await clock.runUntil(work);
		await work;
		const fullWindows = Math.ceil((2 * share) / CALLS_PER_MINUTE) - 1;
		expect(statuses(simulator, 'push')[200]).toBe(2 * share);
		// What one has on its way when the other takes a window's last places; then both wait for the next.
		expect(refusals(simulator, 'push')).toBeLessThanOrEqual(fullWindows * CONCURRENCY);
		expect(clock.now() - began).toBeLessThan(fullWindows * MINUTE_MS * 1.05);
	});

	test('two that share a credential wait for the next window where the vendor says so by a code alone', async () => {
		const share = 150;
		const began = clock.now();
		const work = Promise.all([tags(processFar(30), share), tags(processFar(45), share)]);
		await clock.runUntil(work);
		await work;
		// The simulator allows 100 tag calls a minute, as the vendor's document does.
		const fullWindows = Math.ceil((2 * share) / 100) - 1;
		expect(statuses(simulator, 'tagAdd')[200]).toBe(2 * share);
		expect(refusals(simulator, 'tagAdd')).toBeLessThanOrEqual(fullWindows * 2 * CONCURRENCY);
		expect(clock.now() - began).toBeLessThan(fullWindows * MINUTE_MS * 1.05);
	});
});

test('two processes on one credential send all, and each is held back by what the other took', async () => {
	const share = 1200;
	const speed = 30;
	const simulator = await startSimulator({ speed });
	try {
		simulator.jpush.app.settings.rate.push = CALLS_PER_MINUTE;
		simulator.jpush.addDevices([{ id: RID, platform: 'android' }]);
		const clock = scaledClock(speed);
		const began = clock.now();
		const task: ProcessTask = { ...keys(), baseUrl: simulator.url, speed, pushes: share };
		const results = await Promise.all([runProcess(task), runProcess(task)]);
		const windows = Math.ceil((clock.now() - began) / MINUTE_MS);
		expect(results).toEqual([share, share]);
		expect(statuses(simulator, 'push')[200]).toBe(2 * share);
		expect(refusals(simulator, 'push')).toBeLessThanOrEqual(windows * 2 * CONCURRENCY);
	} finally {
		await simulator.close();
	}
});

function keys() {
	const { appKey, masterSecret } = DEMO_JPUSH_APP;
	return { appKey, masterSecret };
}

function push(alert: string) {
	return {
		platform: 'all' as const,
		audience: { registration_id: [RID] },
		notification: { alert },
	};
}

/** Pushes in a process of its own; resolves to how many were accepted. */
async function runProcess(task: ProcessTask): Promise<number> {
	const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'process.ts')], {
		cwd: ROOT,
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	let text = '';
	child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
	child.stdin.end(JSON.stringify(task));
	await once(child, 'close');
	return Number(text);
}
