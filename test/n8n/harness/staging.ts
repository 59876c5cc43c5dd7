import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface PackageJson {
	name: string;
	files?: string[];
}

/** A folder of this process, removed when it ends. */
export function makeTempFolder(prefix: string): string {
	const folder = mkdtempSync(join(tmpdir(), prefix));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/**
 * Installs the package as n8n does, into `nodes/node_modules` of the user folder: only what npm
 * would publish, and with nothing to require but the host's own n8n-workflow.
 */
export function stagePackage(source: string, userFolder: string, hostModules: string): string {
	const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as PackageJson;
	const modules = join(userFolder, 'nodes', 'node_modules');
	const target = join(modules, manifest.name);
	mkdirSync(target, { recursive: true });
	for (const file of ['package.json', ...(manifest.files ?? [])]) copy(source, target, file);
	symlinkSync(join(hostModules, 'n8n-workflow'), join(modules, 'n8n-workflow'), 'junction');
	return target;
}

function copy(source: string, target: string, file: string): void {
	// npm too passes over what is listed and missing; missing code fails when the package is loaded.
	if (!existsSync(join(source, file))) return;
	cpSync(join(source, file), join(target, file), { recursive: true, force: true });
}
