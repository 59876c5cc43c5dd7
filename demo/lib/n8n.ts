import { type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './children';
import { tail } from './command';
import { paths } from './paths';
import { freePort } from './ports';
import { DemoError } from './say';

const FIRST_PORT = 5678;
const START_LIMIT_MS = 180_000;
const POLL_MS = 250;

export interface RunningN8n {
	url: string;
	/** Settles when n8n ends, whatever the reason. */
	ended: Promise<void>;
}

/** Settings of every n8n the demo runs: quiet, private, and only on this machine. */
export function n8nEnvironment(userFolder = paths.userFolder): NodeJS.ProcessEnv {
	return {
		...withoutN8nSettings(process.env),
		// n8n's own Node comes first, also for the task runner n8n starts.
		PATH: [paths.hostBin, process.env.PATH].join(delimiter),
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_RESTRICT_FILE_ACCESS_TO: paths.files,
		NO_COLOR: '1',
	};
}

/** Settings of another n8n on the same machine must not leak into this one. */
function withoutN8nSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const foreign = /^(N8N_|DB_|EXECUTIONS_|QUEUE_|WEBHOOK_|NODE_OPTIONS$|NODES_|npm_)/;
	return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

/** Starts n8n on a free port and waits until it answers. */
export async function startN8n(): Promise<RunningN8n> {
	const port = await freePort(FIRST_PORT);
	const brokerPort = await freePort(port + 1);
	const url = `http://localhost:${port}`;
	mkdirSync(paths.logs, { recursive: true });
	mkdirSync(paths.files, { recursive: true });
	const file = join(paths.logs, 'n8n.log');
	const log = openSync(file, 'w');
	const child = startChild(
		paths.hostNode,
		['--require', paths.followParent, paths.n8nEntry, 'start'],
		{
			cwd: paths.files,
			stdio: ['ignore', log, log],
			env: {
				...n8nEnvironment(),
				N8N_PORT: String(port),
				N8N_RUNNERS_BROKER_PORT: String(brokerPort),
				N8N_EDITOR_BASE_URL: url,
				WEBHOOK_URL: url,
			},
		},
	);
	closeSync(log);
	await waitUntilUp(child, url, file);
	return { url, ended: new Promise((resolve) => child.once('exit', () => resolve())) };
}

async function waitUntilUp(child: ChildProcess, url: string, log: string): Promise<void> {
	let failure: string | undefined;
	child.once('error', (error) => (failure = error.message));
	const end = performance.now() + START_LIMIT_MS;
	while (performance.now() < end) {
		if (failure ?? child.exitCode ?? child.signalCode) break;
		// /healthz answers while migrations still run; the REST API needs the readiness answer too.
		if ((await answers(`${url}/healthz/readiness`)) && (await answers(`${url}/rest/settings`)))
			return;
		await sleep(POLL_MS);
	}
	throw new DemoError(
		`n8n did not start${failure === undefined ? '' : ` (${failure})`}. The end of ${log}:\n${tail(log)}`,
		'if the log speaks of the database or of an encryption key, delete demo/.n8n and run again.',
	);
}

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
		const text = await response.text();
		// During the start n8n answers every path with 200 and a text about waiting.
		return response.ok && text.startsWith('{');
	} catch {
		return false;
	}
}
