import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './children';
import { n8nEnvironment } from './n8n';
import { paths } from './paths';
import { freePort } from './ports';
import { DemoError } from './say';

const SAMPLE_MS = 50;
const FIRST_BROKER_PORT = 5679;

export interface ExecuteOptions {
	/** The folder that holds (or gets) `.n8n`. */
	userFolder: string;
	env?: NodeJS.ProcessEnv;
	/** Working folder, from which the workflow reads files. */
	cwd?: string;
}

export interface CommandResult {
	stdout: string;
	/** Wall time of the whole process, its start included. */
	wallMs: number;
	/** Highest resident memory of the process, undefined where /proc is missing. */
	peakRssBytes: number | undefined;
}

/** Runs one workflow with `n8n execute` in the pinned n8n; the output is the run's JSON. */
export async function executeWorkflow(
	id: string,
	options: ExecuteOptions,
): Promise<CommandResult & { run: unknown }> {
	const result = await runN8n(['execute', `--id=${id}`, '--rawOutput'], options);
	const start = result.stdout.search(/^\{/m);
	if (start < 0) throw new DemoError('n8n execute printed no run.', result.stdout.slice(-500));
	return { ...result, run: JSON.parse(result.stdout.slice(start)) as unknown };
}

/** Runs any command of the pinned n8n, `import:workflow` for one, and measures it. */
export async function runN8n(args: string[], options: ExecuteOptions): Promise<CommandResult> {
	const brokerPort = String(await freePort(FIRST_BROKER_PORT));
	const start = performance.now();
	// Of a long output n8n loses the end in a pipe, as it exits without waiting; a file gets all of it.
	const folder = mkdtempSync(join(tmpdir(), 'n8n-output-'));
	const output = openSync(join(folder, 'stdout'), 'w+');
	const child = startChild(
		paths.hostNode,
		['--require', paths.followParent, paths.n8nEntry, ...args],
		{
			cwd: options.cwd ?? options.userFolder,
			stdio: ['ignore', output, 'pipe'],
			// The JSON is printed at log level info only.
			env: {
				...n8nEnvironment(options.userFolder),
				N8N_LOG_LEVEL: 'info',
				N8N_RUNNERS_BROKER_PORT: brokerPort,
				...options.env,
			},
		},
	);
	const stderr: Buffer[] = [];
	child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
	let peakRssBytes: number | undefined;
	const sampler = setInterval(() => {
		peakRssBytes = highWaterMark(child.pid) ?? peakRssBytes;
	}, SAMPLE_MS);
	const code = await new Promise<number | string | null>((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
	});
	clearInterval(sampler);
	const wallMs = performance.now() - start;
	closeSync(output);
	const text = readFileSync(join(folder, 'stdout'), 'utf8');
	rmSync(folder, { recursive: true });
	if (code === 0) return { stdout: text, wallMs, peakRssBytes };
	const end = `${text.slice(-1000)}\n${Buffer.concat(stderr).toString('utf8').slice(-1000)}`;
	throw new DemoError(`n8n ${args[0] ?? ''} ended with ${code}:\n${end}`, 'read the text above.');
}

/** The kernel keeps the peak itself, so sampling only has to happen once near the end. */
function highWaterMark(pid: number | undefined): number | undefined {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
		return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
	} catch {
		return undefined;
	}
}
