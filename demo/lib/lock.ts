import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './launchers';
import { paths } from './paths';
import { DemoError } from './say';

const FILE = join(paths.run, 'demo.pid');

/** Two demos on one n8n database would spoil it; the second one is refused. */
export function takeLock(): void {
	const holder = existsSync(FILE) ? Number(readFileSync(FILE, 'utf8')) : 0;
	if (holder > 0 && holder !== process.pid && isAlive(holder)) {
		throw new DemoError(
			`The demo runs already, as process ${holder}.`,
			`end that one with Ctrl-C first; if process ${holder} is something else, delete ${FILE}.`,
		);
	}
	mkdirSync(paths.run, { recursive: true });
	writeFileSync(FILE, String(process.pid));
	process.once('exit', () => rmSync(FILE, { force: true }));
}
