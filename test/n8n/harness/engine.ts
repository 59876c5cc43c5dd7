import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Container, CoreModule, WorkflowModule } from './engine-types';
import { RecordingLogger } from './log';
import { makeTempFolder } from './staging';
import type { HostName } from './types';

/** One installed n8n-core with its n8n-workflow. */
export interface Engine {
	name: HostName;
	version: string;
	core: CoreModule;
	workflow: WorkflowModule;
	/** The host's node_modules. */
	modules: string;
	userFolder: string;
	loadMs: number;
	/** Switches n8n's filter for outgoing connections; false when this n8n has none. */
	filterEgress: (enabled: boolean) => boolean;
}

const engines = new Map<HostName, Engine>();

export function loadEngine(name: HostName, root: string): Engine {
	const known = engines.get(name);
	if (known) return known;
	const engine = load(name, join(root, 'test', 'n8n', 'hosts', name, 'node_modules'));
	engines.set(name, engine);
	return engine;
}

function load(name: HostName, modules: string): Engine {
	const startedAt = performance.now();
	const manifest = join(modules, 'n8n-core', 'package.json');
	const requireFromCore = createRequire(manifest);
	const userFolder = makeTempFolder(`n8n-${name}-`);
	process.env.N8N_USER_FOLDER = userFolder;
	process.env.N8N_LOG_LEVEL = 'silent';
	const { Container: container } = requireFromCore('@n8n/di') as { Container: Container };
	const { Logger } = requireFromCore('@n8n/backend-common') as { Logger: object };
	const logger = new RecordingLogger();
	container.set(Logger, logger);
	const workflow = requireFromCore('n8n-workflow') as WorkflowModule;
	workflow.LoggerProxy.init(logger);
	const core = requireFromCore('n8n-core') as CoreModule;
	// Reads the user folder from the environment now, before another host changes it.
	container.get(core.InstanceSettings);
	freeProcess(container, requireFromCore);
	const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
	const loadMs = performance.now() - startedAt;
	const filterEgress = egressSwitch(container, requireFromCore);
	return { name, version, core, workflow, modules, userFolder, loadMs, filterEgress };
}

interface SshModule {
	SSHClientsManager: new () => { cleanupTimer: NodeJS.Timeout };
}

/** The oldest n8n looks after SSH connections with a timer that would keep the process alive. */
function freeProcess(container: Container, requireFromCore: NodeJS.Require): void {
	const path = './dist/execution-engine/ssh-clients-manager.js';
	const { SSHClientsManager } = requireFromCore(path) as SshModule;
	const manager = container.get(SSHClientsManager) as InstanceType<typeof SSHClientsManager>;
	manager.cleanupTimer.unref();
}

interface ConfigModule {
	SsrfProtectionConfig?: new () => { enabled: boolean };
}

function egressSwitch(container: Container, requireFromCore: NodeJS.Require) {
	const { SsrfProtectionConfig } = requireFromCore('@n8n/config') as ConfigModule;
	return (enabled: boolean): boolean => {
		if (SsrfProtectionConfig === undefined) return false;
		const config = container.get(SsrfProtectionConfig) as { enabled: boolean };
		config.enabled = enabled;
		return true;
	};
}
