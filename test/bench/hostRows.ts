import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { executeWorkflow, runN8n, type CommandResult } from '../../demo/lib/execute';
import { installHost } from '../../demo/lib/host';
import { installPackage, packPackage } from '../../demo/lib/package';
import { DEMO_JPUSH_APP } from '../../simulator';
import { atLeast, median, type Row } from './table';
import { startVendor, type VendorProcess } from './vendor';
import { WORKFLOWS, type WorkflowName } from './workflows';

const ROWS = 10_000;
const LATENCY_MS = 30;

interface Measured {
	calls: number;
	/** Calls that push, without those that only fetch keys. */
	sends: number;
	connections: number;
	ms: number;
	bytes: number;
}

/** This package against n8n's HTTP Request node, on the pinned n8n: 10,000 rows, one message. */
export async function hostRows(runs: number): Promise<Row[]> {
	await installHost();
	const userFolder = mkdtempSync(path.join(tmpdir(), 'china-push-n8n-'));
	const vendor = await startVendor({ devices: ROWS, latencyMs: LATENCY_MS });
	try {
		await installPackage(await packPackage(), path.join(userFolder, '.n8n'));
		await importAll(userFolder, vendor.url);
		const ratios: Array<Record<keyof Measured, number>> = [];
		for (let run = 1; run <= runs; run += 1) {
			const empty = await measure('empty', userFolder, vendor);
			const theirs = await measure('httpRequest', userFolder, vendor);
			const ours = await measure('sendPush', userFolder, vendor);
			ratios.push(compare(empty, theirs, ours));
			console.log(`run ${run}: ${JSON.stringify({ empty, theirs, ours })}`);
		}
		return toRows(ratios);
	} finally {
		vendor.stop();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

async function importAll(userFolder: string, baseUrl: string): Promise<void> {
	const files = path.join(userFolder, 'import');
	const write = (name: string, content: unknown) => {
		const file = `${files}-${name}.json`;
		writeFileSync(file, JSON.stringify(content));
		return file;
	};
	const { appKey, masterSecret } = DEMO_JPUSH_APP;
	const limits = { pushCallsPerMinute: 10_000_000, deviceCallsPerMinute: 10_000_000 };
	const credential = {
		id: 'bench',
		name: 'Bench',
		type: 'jpushApi',
		data: { appKey, masterSecret, baseUrl, dataCenter: 'default', ...limits },
	};
	await runN8n(['import:credentials', `--input=${write('credentials', [credential])}`], {
		userFolder,
	});
	const workflows = Object.entries(WORKFLOWS(ROWS, baseUrl)).map(([id, workflow]) => ({
		id,
		...workflow,
	}));
	await runN8n(['import:workflow', `--input=${write('workflows', workflows)}`], { userFolder });
}

async function measure(
	name: WorkflowName,
	userFolder: string,
	vendor: VendorProcess,
): Promise<Measured> {
	await vendor.reset();
	const result: CommandResult & { run: unknown } = await executeWorkflow(name, { userFolder });
	const { requests: calls, sends, connections } = await vendor.counts();
	return { calls, sends, connections, ms: result.wallMs, bytes: result.peakRssBytes ?? NaN };
}

/** What each way costs above a run that only makes the rows. */
function compare(empty: Measured, theirs: Measured, ours: Measured): Measured {
	return {
		calls: theirs.calls / ours.calls,
		sends: theirs.sends / ours.sends,
		connections: theirs.connections / ours.connections,
		ms: (theirs.ms - empty.ms) / Math.max(1, ours.ms - empty.ms),
		bytes: (theirs.bytes - empty.bytes) / Math.max(1_000_000, ours.bytes - empty.bytes),
	};
}

function toRows(ratios: Measured[]): Row[] {
	const of = (key: keyof Measured) => median(ratios.map((ratio) => ratio[key]));
	const against = 'HTTP Request node / Send Push, 10,000 rows';
	return [
		atLeast(`calls that send: ${against}`, of('sends'), 1000),
		// The idempotency keys of ten calls are one call more.
		atLeast(`all calls: ${against}`, of('calls'), 900),
		atLeast(`time above an empty run, 30 ms vendor: ${against}`, of('ms'), 30),
		atLeast(`peak memory above an empty run: ${against}`, of('bytes'), 10),
		atLeast(`connections: ${against}`, of('connections'), 900),
	];
}
