import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { createJPushClient, createRuntime, scaledClock } from '../../../client';
import { SharedState } from '../../../client/core/process';
import { DEMO_JPUSH_APP, startSimulator, type Simulator } from '../../../simulator';
import type { ProcessTask } from './process';

const MINUTE_MS = 60_000;
const CALLS_PER_MINUTE = 600;
const PUSHES = 5000;
/** Clock milliseconds in one of the system's, for vendor and client alike. */
const SPEED = 30;
const ROOT = path.join(__dirname, '../../..');
const RID = '1507bfd3f7c00000001';

async function startVendor(): Promise<Simulator> {
	const simulator = await startSimulator({ speed: SPEED });
	simulator.jpush.app.settings.rate.push = CALLS_PER_MINUTE;
	simulator.jpush.addDevices([{ id: RID, platform: 'android' }]);
	return simulator;
}

/** Calls to the vendor's push interface, by the HTTP status of the reply. */
function statuses(simulator: Simulator): Record<number, number> {
	const counts: Record<number, number> = {};
	for (const { operation, status } of simulator.requests.list()) {
		if (operation === 'push') counts[status] = (counts[status] ?? 0) + 1;
	}
	return counts;
}

describe('600 calls a minute', () => {
	let simulator: Simulator;

	beforeEach(async () => {
		simulator = await startVendor();
	});

	afterEach(async () => {
		await simulator.close();
	});

	test('5,000 single pushes: none is refused, and the windows are used to within 5%', async () => {
		const clock = scaledClock(SPEED);
		const base = createRuntime({ clock });
		const client = createJPushClient(
			{ ...keys(), baseUrl: simulator.url, callsPerMinute: { push: CALLS_PER_MINUTE } },
			{ ...base, shared: new SharedState(clock) },
		);
		const began = clock.now();
		await Promise.all(
			Array.from({ length: PUSHES }, async (_, n) => await client.push(push(String(n)))),
		);
		const took = clock.now() - began;
		await base.transport.close();
		expect(statuses(simulator)).toEqual({ 200: PUSHES });
		// The first 600 go at once; the last 200 may start when the eighth window has ended.
		const allowed = Math.ceil(PUSHES / CALLS_PER_MINUTE - 1) * MINUTE_MS;
		expect(took).toBeGreaterThan(allowed - MINUTE_MS / 10);
		expect(took).toBeLessThan(allowed * 1.05);
	}, 60_000);

	test('two processes on one credential share the window by what the vendor tells them', async () => {
		const share = 1200;
		const task: ProcessTask = { ...keys(), baseUrl: simulator.url, speed: SPEED, pushes: share };
		const results = await Promise.all([runProcess(task), runProcess(task)]);
		expect(results).toEqual([share, share]);
		const { 200: accepted, ...others } = statuses(simulator);
		expect(accepted).toBe(2 * share);
		const refused = Object.values(others).reduce((sum, count) => sum + count, 0);
		// Both may be on their way when the window's last places go.
		expect(refused).toBeLessThan(share * 0.05);
	}, 90_000);
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
