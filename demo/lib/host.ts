import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './command';
import { paths } from './paths';
import { skipped, step } from './say';

const ADVICE =
	'check the network and the free disk space (about 3 GB), then run the command again; ' +
	'it goes on where it stopped. To begin anew, delete demo/host/node_modules.';

/** Installs the pinned n8n with its own Node, unless the one there fits the lock file. */
export async function installHost(): Promise<void> {
	const wanted = hostFingerprint();
	if (existsSync(paths.n8nEntry) && installedMark() === wanted) {
		skipped(`n8n ${hostVersion()} is installed`);
		return;
	}
	await step('Installing n8n, about three minutes the first time', async () => {
		// The lock names packages newer peers dislike, and `npm ci` refuses it.
		await npmInHost(
			['install', '--legacy-peer-deps', '--ignore-scripts', ...QUIET],
			'host-install',
		);
		// Only these two need their install scripts: the Node binary and the database driver.
		await npmInHost(['rebuild', 'node', 'sqlite3', '--ignore-scripts=false'], 'host-rebuild');
	});
	writeFileSync(paths.hostMark, wanted);
}

const QUIET = ['--no-audit', '--no-fund', '--no-save', '--no-progress'];

function npmInHost(args: string[], log: string): Promise<void> {
	return runNpm(args, { cwd: paths.host, log, advice: ADVICE });
}

/** The version of n8n that the demo's package.json pins. */
function hostVersion(): string {
	const text = readFileSync(join(paths.host, 'package.json'), 'utf8');
	const manifest = JSON.parse(text) as { dependencies: { n8n: string } };
	return manifest.dependencies.n8n;
}

function hostFingerprint(): string {
	return createHash('sha256').update(readFileSync(paths.hostLock)).digest('hex');
}

function installedMark(): string | undefined {
	return existsSync(paths.hostMark) ? readFileSync(paths.hostMark, 'utf8').trim() : undefined;
}
