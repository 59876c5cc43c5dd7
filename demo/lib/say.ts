import { styleText } from 'node:util';

const BEAT_MS = 15_000;

/** A failure a newcomer can act on: what happened, and what to do. */
export class DemoError extends Error {
	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
	}
}

export function say(line = ''): void {
	process.stdout.write(`${line}\n`);
}

export function heading(text: string): void {
	say();
	say(process.stdout.isTTY ? styleText('bold', text) : text);
}

export function seconds(since: number): string {
	return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Announces a step, keeps saying that it still runs, and ends with how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
	const start = performance.now();
	say(`  ${title} ...`);
	const beat = setInterval(() => say(`    still at it, ${seconds(start)} so far`), BEAT_MS);
	try {
		const result = await work();
		say(`    done in ${seconds(start)}`);
		return result;
	} finally {
		clearInterval(beat);
	}
}

export function skipped(title: string): void {
	say(`  ${title}`);
}

/** Prints a failure with its advice. */
export function complain(error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	const label = process.stderr.isTTY ? styleText('red', 'Stopped:') : 'Stopped:';
	process.stderr.write(`\n${label} ${message}\n`);
	if (error instanceof DemoError) process.stderr.write(`What to do: ${error.advice}\n`);
	else if (error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}
