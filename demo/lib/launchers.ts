import { readFileSync } from 'node:fs';

/** npm, its shell and tsx at most stand between the user and this process. */
const MAX_DEPTH = 4;

/** The processes that started this one, up to npm; just the parent where /proc does not tell. */
export function findLaunchers(): number[] {
	const launchers = [process.ppid];
	if (process.env.npm_lifecycle_event === undefined) return launchers;
	while (launchers.length < MAX_DEPTH) {
		const found = describe(launchers.at(-1) as number);
		if (found === undefined || found.isNpm || found.parent <= 1) break;
		launchers.push(found.parent);
	}
	return launchers;
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function describe(pid: number): { parent: number; isNpm: boolean } | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
		// The name in parentheses may hold anything; the parent is the second field after it.
		const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
		return { parent, isNpm: title.startsWith('npm') };
	} catch {
		return undefined;
	}
}
