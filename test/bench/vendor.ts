import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** The simulated vendor in a process of its own, so that it does not share a core's time with what is measured. */
export interface VendorProcess {
	url: string;
	/** What came since the last reset. */
	counts(): Promise<Counts>;
	/** Back to the start, with so many phones at each vendor. */
	reset(devices: number): Promise<void>;
	stop(): void;
}

export interface Counts {
	requests: number;
	/** JPush's requests that push. */
	sends: number;
	/** TCP connections. */
	connections: number;
	/** Requests by vendor and operation. */
	byOperation: Record<string, number>;
}

export interface VendorSettings {
	latencyMs?: number;
	/** Files of a key and a certificate; plain HTTP without. */
	tls?: { key: string; cert: string };
}

export async function startVendor(settings: VendorSettings): Promise<VendorProcess> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/vendorProcess.ts'], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, BENCH_VENDOR: JSON.stringify(settings) },
	});
	const stop = () => child.kill();
	// A bench that fails must not leave its simulator behind.
	process.once('exit', stop);
	const { url, control } = await firstLine(child);
	return {
		url,
		counts: async () => (await (await fetch(`${control}/counts`)).json()) as Counts,
		reset: async (devices) => {
			await fetch(`${control}/reset?devices=${devices}`);
		},
		stop: () => {
			process.off('exit', stop);
			stop();
		},
	};
}

async function firstLine(child: ChildProcess): Promise<{ url: string; control: string }> {
	let text = '';
	return await new Promise((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`The simulator ended with ${String(code)}`)));
		child.stdout?.on('data', (chunk: Buffer) => {
			text += chunk.toString();
			const end = text.indexOf('\n');
			if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as { url: string; control: string });
		});
	});
}
