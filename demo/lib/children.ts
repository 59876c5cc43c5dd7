import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const TERM_GRACE_MS = 10_000;
const running = new Set<ChildProcess>();

/** Starts a child as the leader of its own process group, so that it goes with all it started. */
export function startChild(command: string, args: string[], options: SpawnOptions): ChildProcess {
	const child = spawn(command, args, { ...options, detached: true });
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
	return child;
}

/** Ends a child's group politely, then by force. */
async function stopChild(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) {
		signalGroup(child, 'SIGKILL');
		return;
	}
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	signalGroup(child, 'SIGTERM');
	await Promise.race([gone, sleep(TERM_GRACE_MS, undefined, { ref: false })]);
	// The leader may be gone while a member of its group lingers.
	signalGroup(child, 'SIGKILL');
}

export async function stopAllChildren(): Promise<void> {
	await Promise.all([...running].map(stopChild));
}

/** Last resort for exit handlers, where nothing can be awaited. */
export function killAllChildren(): void {
	for (const child of running) signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The group is gone already.
	}
}
