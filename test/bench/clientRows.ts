import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CERT, KEY } from '../simulator/localhostCert';
import type { ThroughputTask } from './throughput';
import { atLeast, median, type Row } from './table';
import { startVendor, type VendorProcess } from './vendor';

const ROOT = path.join(__dirname, '../..');
const DEVICES = 100;

/** Calls a second of the client, against the least and the most that a caller can pay for HTTP. */
export async function clientRows(runs: number): Promise<Row[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'china-push-bench-'));
	const key = path.join(folder, 'key.pem');
	const cert = path.join(folder, 'cert.pem');
	writeFileSync(key, KEY);
	writeFileSync(cert, CERT);
	const plain = await startVendor({});
	const secure = await startVendor({ tls: { key, cert } });
	try {
		const bare = await compare(runs, plain, {
			url: plain.url,
			concurrency: 16,
			ways: ['client', 'pool'],
		});
		const url = secure.url.replace('127.0.0.1', 'localhost');
		const tls = await compare(
			runs,
			secure,
			{ url, concurrency: 20, ways: ['client', 'helper'] },
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

/** Median of the ratios of first way to second way; in each run both take turns before a fresh vendor. */
async function compare(
	runs: number,
	vendor: VendorProcess,
	task: ThroughputTask,
	caFile?: string,
): Promise<number> {
	const ratios: number[] = [];
	for (let run = 1; run <= runs; run += 1) {
		await vendor.reset(DEVICES);
		const rates = throughput(task, caFile);
		const shown = rates.map((rate, index) => `${task.ways[index]} ${rate.toFixed()}`);
		console.log(`run ${run}: ${shown.join(', ')} calls a second`);
		ratios.push(rates[0] / rates[1]);
	}
	return median(ratios);
}

/** Calls a second of both ways, measured in a process of their own. */
function throughput(task: ThroughputTask, caFile: string | undefined): [number, number] {
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
	return JSON.parse(result.stdout) as [number, number];
}
