import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runCommand, runNpm } from './command';
import { paths } from './paths';
import { DemoError, skipped, step } from './say';

interface Manifest {
	name: string;
	version: string;
	[key: string]: unknown;
}

interface Ledger {
	name: string;
	private: boolean;
	dependencies?: Record<string, string>;
}

/** What n8n takes out of a community package's manifest before it installs its dependencies. */
const DROPPED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The flags n8n gives to npm inside a community package. */
const N8N_NPM_FLAGS = [
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

/** Type-checks, bundles and copies this package into dist/. */
export async function buildPackage(): Promise<void> {
	await step('Building the package', () =>
		runCommand(process.execPath, [join(paths.project, 'node_modules/gulp/bin/gulp.js'), 'build'], {
			cwd: paths.project,
			log: 'build',
			advice: 'run "npm ci" in the project folder, then again; the log names the file at fault.',
		}),
	);
}

/** Packs this package and returns the tarball. */
export async function packPackage(): Promise<string> {
	rmSync(paths.packed, { recursive: true, force: true });
	mkdirSync(paths.packed, { recursive: true });
	const args = ['pack', '--ignore-scripts', `--pack-destination=${paths.packed}`];
	const advice = 'the log says what npm dislikes about package.json.';
	await runNpm(args, { cwd: paths.project, log: 'pack', advice });
	const tarball = readdirSync(paths.packed).find((name) => name.endsWith('.tgz'));
	if (!tarball) throw new DemoError('npm packed nothing.', advice);
	return join(paths.packed, tarball);
}

/** Installs a tarball into an n8n user folder the way n8n itself does. */
export async function installPackage(tarball: string, userFolder = paths.user): Promise<void> {
	const nodes = join(userFolder, 'nodes');
	const { name, version } = readManifest(join(paths.project, 'package.json'));
	const target = join(nodes, 'node_modules', name);
	const mark = join(nodes, `.${name}.sha256`);
	const wanted = createHash('sha256').update(readFileSync(tarball)).digest('hex');
	if (existsSync(target) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
		skipped(`${name} ${version} is installed in n8n`);
		return;
	}
	await step(`Installing ${name} ${version} into n8n`, async () => {
		rmSync(mark, { force: true });
		await unpack(tarball, target);
		addToLedger(nodes, name, version);
		writeFileSync(mark, wanted);
	});
}

/** Unpacks beside the target first, so that a failure leaves no half a package for n8n to load. */
async function unpack(tarball: string, target: string): Promise<void> {
	const fresh = `${target}.new`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	const advice = 'see that "tar" and "npm" work in this shell, then run the command again.';
	const options = { cwd: fresh, log: 'package-install', advice };
	await runCommand('tar', ['-xzf', tarball, '-C', fresh, '--strip-components=1'], options);
	const file = join(fresh, 'package.json');
	const kept = Object.entries(readManifest(file)).filter(([key]) => !DROPPED.includes(key));
	writeFileSync(file, JSON.stringify(Object.fromEntries(kept), null, 2));
	await runNpm(['install', ...N8N_NPM_FLAGS], options);
	rmSync(target, { recursive: true, force: true });
	renameSync(fresh, target);
}

/** n8n keeps the list of its community packages in `nodes/package.json`. */
function addToLedger(nodes: string, name: string, version: string): void {
	const file = join(nodes, 'package.json');
	const ledger: Ledger = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as Ledger)
		: { name: 'installed-nodes', private: true };
	ledger.dependencies = { ...ledger.dependencies, [name]: version };
	writeFileSync(file, JSON.stringify(ledger, null, 2));
}

function readManifest(file: string): Manifest {
	return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
