import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { executeWorkflow, runN8n } from '../../demo/lib/execute';
import { installHost } from '../../demo/lib/host';
import { installPackage, packPackage } from '../../demo/lib/package';
import { DEMO_GETUI_APP, DEMO_JPUSH_APP } from '../../simulator';
import { startVendor, type Counts, type VendorProcess } from './vendor';
import { CREDENTIALS, type Workflow } from './workflows';

const LATENCY_MS = 30;
const PLENTY = 10_000_000;

/** One run of a workflow by `n8n execute`. */
export interface Measured extends Counts {
	/** The whole process, its start included. */
	wallMs: number;
	/** The node under test alone, by n8n's own run data. */
	nodeMs: number;
	peakBytes: number;
}

/** The pinned n8n with this package and workflows to measure, before a vendor of 30 ms latency. */
export class BenchHost {
	private constructor(
		private readonly userFolder: string,
		private readonly vendor: VendorProcess,
	) {}

	static async open(
		workflows: (vendorUrl: string) => Record<string, Workflow>,
	): Promise<BenchHost> {
		await installHost();
		const userFolder = mkdtempSync(path.join(tmpdir(), 'china-push-n8n-'));
		const vendor = await startVendor({ latencyMs: LATENCY_MS });
		await installPackage(await packPackage(), path.join(userFolder, '.n8n'));
		const host = new BenchHost(userFolder, vendor);
		await host.import('credentials', credentials(vendor.url));
		const list = Object.entries(workflows(vendor.url)).map(([id, one]) => ({ id, ...one }));
		await host.import('workflow', list);
		return host;
	}

	private async import(kind: 'credentials' | 'workflow', content: unknown): Promise<void> {
		const file = path.join(this.userFolder, `${kind}.json`);
		writeFileSync(file, JSON.stringify(content));
		await runN8n([`import:${kind}`, `--input=${file}`], { userFolder: this.userFolder });
	}

	async measure(workflow: string, devices: number): Promise<Measured> {
		await this.vendor.reset(devices);
		const { run, wallMs, peakRssBytes } = await executeWorkflow(workflow, {
			userFolder: this.userFolder,
		});
		const peakBytes = peakRssBytes ?? NaN;
		return { ...(await this.vendor.counts()), wallMs, nodeMs: nodeTime(run), peakBytes };
	}

	close(): void {
		this.vendor.stop();
		rmSync(this.userFolder, { recursive: true, force: true });
	}
}

interface RunData {
	data: { resultData: { runData: { Step?: Array<{ executionTime: number }> } } };
}

function nodeTime(run: unknown): number {
	return (run as RunData).data.resultData.runData.Step?.[0]?.executionTime ?? NaN;
}

function credentials(url: string) {
	const { appKey, masterSecret } = DEMO_JPUSH_APP;
	const { appId, appKey: key, masterSecret: secret } = DEMO_GETUI_APP;
	const data = {
		jpushApi: {
			...{ appKey, masterSecret, baseUrl: url, dataCenter: 'default' },
			...{ pushCallsPerMinute: PLENTY, deviceCallsPerMinute: PLENTY },
		},
		getuiApi: { appId, appKey: key, masterSecret: secret, baseUrl: `${url}/getui` },
	};
	return Object.entries(CREDENTIALS).map(([type, { id, name }]) => ({
		...{ id, name, type },
		data: data[type as keyof typeof data],
	}));
}
