import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CERT, KEY } from '../simulator/localhostCert';
import type { ThroughputTask } from './throughput';
import { atLeast, median, type Row } from './table';
import { startVendor } from './vendor';

const ROOT = path.join(__dirname, '../..');

/** Calls a second of the client, against the least and the most that a caller can pay for HTTP. */
export async function clientRows(runs: number): Promise<Row[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'china-push-bench-'));
	const key = path.join(folder, 'key.pem');
	const cert = path.join(folder, 'cert.pem');
	writeFileSync(key, KEY);
	writeFileSync(cert, CERT);
	const plain = await startVendor({ devices: 100 });
	const secure = await startVendor({ devices: 100, tls: { key, cert } });
	try {
		const bare = compare(runs, {
			url: plain.url,
			concurrency: 16,
			ways: ['client', 'pool'],
		});
		const tls = compare(
			runs,
			{
				url: secure.url.replace('127.0.0.1', 'localhost'),
				concurrency: 20,
				ways: ['client', 'helper'],
			},
			cert,
		);
		return [
			atLeast('client calls per second / bare undici pool loop', bare, 0.85),
			atLeast("client calls per second / one TLS connection a call, by n8n's helper", tls, 10),
		];
	} finally {
		plain.stop();
		secure.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Median of the ratios of first way to second way; both are measured in each run, one after the other. */
function compare(runs: number, task: ThroughputTask, caFile?: string): number {
	const ratios = Array.from({ length: runs }, (_, run) => {
		const result = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/throughput.ts'], {
			cwd: ROOT,
			encoding: 'utf8',
			env: {
				...process.env,
				BENCH_TASK: JSON.stringify(task),
				...(caFile === undefined ? {} : { NODE_EXTRA_CA_CERTS: caFile }),
			},
		});
		if (result.status !== 0) throw new Error(`A throughput run failed:\n${result.stderr}`);
		const rates = JSON.parse(result.stdout) as [number, number];
		const shown = rates.map((rate, index) => `${task.ways[index]} ${rate.toFixed()}`);
		console.log(`run ${run + 1}: ${shown.join(', ')} calls a second`);
		return rates[0] / rates[1];
	});
	return median(ratios);
}
