import { join } from 'node:path';

import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';

import { testCredential } from './credential-test';
import { loadEngine, type Engine } from './engine';
import type { LoadedPackage } from './engine-types';
import { runListSearch, runLoadOptions } from './lists';
import { dumpReport } from './report';
import { startRun } from './run';
import { stagePackage } from './staging';
import type { Harness, Host, HostName } from './types';

const ROOT = join(__dirname, '..', '..', '..');

const hosts = new Map<string, Promise<Host>>();

/** n8n with the package loaded; one of each a process, because n8n keeps state in modules. */
export const harness: Harness = {
	host: async (name, packageDir = ROOT) => {
		const key = `${name} ${packageDir}`;
		let host = hosts.get(key);
		if (host === undefined) {
			host = openHost(name, packageDir);
			hosts.set(key, host);
		}
		return await host;
	},
};

async function openHost(name: HostName, source: string): Promise<Host> {
	const engine = loadEngine(name, ROOT);
	const startedAt = performance.now();
	const packageDir = stagePackage(source, engine.userFolder, engine.modules);
	const loaded = new engine.core.PackageDirectoryLoader(packageDir);
	await loaded.loadAll();
	const packageMs = performance.now() - startedAt;
	return makeHost(engine, loaded, packageDir, packageMs);
}

function makeHost(
	engine: Engine,
	loaded: LoadedPackage,
	packageDir: string,
	packageMs: number,
): Host {
	const start: Host['start'] = (options) => startRun(engine, loaded, options);
	return {
		name: engine.name,
		version: engine.version,
		packageDir,
		packageName: loaded.packageName,
		nodeNames: Object.keys(loaded.nodeTypes),
		credentialNames: Object.keys(loaded.credentialTypes),
		timings: { engineMs: engine.loadMs, packageMs },
		description: (node) => descriptionOf(loaded, node),
		credentialType: (type) => credentialOf(loaded, type),
		start,
		run: async (options) => await start(options).done,
		testCredential: async (type, data) => await testCredential(engine, loaded, type, data),
		loadOptions: async (options) => await runLoadOptions(engine, loaded, options),
		listSearch: async (options) => await runListSearch(engine, loaded, options),
		filterEgress: engine.filterEgress,
		dump: dumpReport,
	};
}

function descriptionOf(loaded: LoadedPackage, node: string): INodeTypeDescription {
	const type = loaded.nodeTypes[node]?.type;
	if (type === undefined) throw new Error(`No node "${node}" in ${loaded.packageName}`);
	// The package has no versioned node, so every description is a complete one.
	return type.description as INodeTypeDescription;
}

function credentialOf(loaded: LoadedPackage, name: string): ICredentialType {
	const type = loaded.credentialTypes[name]?.type;
	if (type === undefined) throw new Error(`No credential "${name}" in ${loaded.packageName}`);
	return type;
}
