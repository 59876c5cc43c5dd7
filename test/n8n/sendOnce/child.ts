/** Runs a node once in a process of its own, which a test may kill: options on standard input, outcomes on output. */
import { json } from 'node:stream/consumers';

import type { RunOptions } from '../harness';
import { harness } from '../harness/host';

async function main(): Promise<void> {
	const options = (await json(process.stdin)) as RunOptions;
	const host = await harness.host('newest');
	const report = await host.run(options);
	process.stdout.write(
		JSON.stringify({
			error: report.error?.message,
			outcomes: [...report.accepted, ...report.refused].map(({ json }) => json.outcome),
		}),
	);
	process.exit(0);
}

void main();
