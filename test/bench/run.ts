/** `npm run bench`: ratios of one run, medians of five. `BENCH_RUNS` sets another number. */
import { buildPackage } from '../../demo/lib/package';
import { clientRows } from './clientRows';
import { hostRows } from './hostRows';
import { packageRows } from './packageRows';
import { publish } from './table';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);

async function main(): Promise<void> {
	await buildPackage();
	const rows = [...(await hostRows(RUNS)), ...(await clientRows(RUNS)), ...packageRows(RUNS)];
	publish(rows);
	process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
}

void main();
