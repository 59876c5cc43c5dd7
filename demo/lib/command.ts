import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children';
import { paths } from './paths';
import { DemoError } from './say';

const LOG_TAIL_LINES = 12;

export interface CommandOptions {
	cwd: string;
	/** Name of the log file that gets the output. */
	log: string;
	advice: string;
	env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end with its output in a log file. */
export async function runCommand(
	command: string,
	args: string[],
	options: CommandOptions,
): Promise<void> {
	mkdirSync(paths.logs, { recursive: true });
	const file = join(paths.logs, `${options.log}.log`);
	const log = openSync(file, 'w');
	const code = await new Promise<number | string | null>((resolve) => {
		const child = startChild(command, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: ['ignore', log, log],
		});
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal));
	});
	closeSync(log);
	if (code === 0) return;
	throw new DemoError(
		`"${[command, ...args].join(' ')}" ended with ${code}. The end of ${file}:\n${tail(file)}`,
		options.advice,
	);
}

/** npm as the user's own shell would start it. */
export function runNpm(args: string[], options: CommandOptions): Promise<void> {
	const entry = process.env.npm_execpath;
	if (entry?.endsWith('.js')) return runCommand(process.execPath, [entry, ...args], options);
	return runCommand('npm', args, options);
}

export function tail(file: string): string {
	const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
	return lines.slice(-LOG_TAIL_LINES).join('\n');
}
