import { killAllChildren, stopAllChildren } from './children';
import { findLaunchers, isAlive } from './launchers';
import { complain, say } from './say';

const LAUNCHER_POLL_MS = 1_000;
/** What shells report for a program ended by Ctrl-C. */
const INTERRUPTED = 130;

/** Whatever ends the demo, its children end with it. */
export function guardExit(): void {
	process.once('exit', killAllChildren);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => void leave(INTERRUPTED));
	}
	process.on('uncaughtException', (error) => {
		complain(error);
		void leave(1);
	});
	followLaunchers();
}

let leaving: Promise<void> | undefined;

/** Stops all children, then ends the process. */
export async function leave(code: number): Promise<never> {
	if (leaving === undefined) say('Stopping everything.');
	leaving ??= stopAllChildren();
	await leaving;
	process.exit(code);
}

/** Failures of children that are being stopped are no news. */
export function isLeaving(): boolean {
	return leaving !== undefined;
}

/** npm does not always pass a signal on; the end of what started this process is the signal then. */
function followLaunchers(): void {
	const launchers = findLaunchers();
	setInterval(() => {
		if (!launchers.every(isAlive)) void leave(INTERRUPTED);
	}, LAUNCHER_POLL_MS).unref();
}
