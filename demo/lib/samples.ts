import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths';
import type { Credential, N8nRest, Workflow } from './rest';
import { SAMPLE_PORT } from './simulator';

/** The sample workflows, by the name of their file; each is published when it has a webhook. */
export const SAMPLES = {
	main: 'push-to-10000-customers.json',
	httpRequest: 'credential-in-http-request.json',
	personal: 'webhook-to-one-phone.json',
	fiveVendors: 'one-message-five-vendors.json',
	deadDevices: 'find-dead-devices.json',
} as const;

export type SampleName = keyof typeof SAMPLES;

interface SampleNode {
	credentials?: Record<string, { id: string | null; name: string }>;
	[key: string]: unknown;
}

interface SampleFile {
	id: string;
	name: string;
	nodes: SampleNode[];
	[key: string]: unknown;
}

const SAMPLE_VENDOR = `http://127.0.0.1:${SAMPLE_PORT}`;
const STATE = join(paths.run, 'samples.json');

/** Brings all sample workflows into n8n; one that is there stays as the user left it. */
export async function importSamples(
	rest: N8nRest,
	credentials: readonly Credential[],
	vendorUrl: string,
): Promise<Record<SampleName, Workflow>> {
	const imported: [string, Workflow][] = [];
	for (const [name, file] of Object.entries(SAMPLES)) {
		imported.push([name, await importSample(rest, readSample(file, vendorUrl), credentials)]);
	}
	return Object.fromEntries(imported) as Record<SampleName, Workflow>;
}

async function importSample(
	rest: N8nRest,
	file: SampleFile,
	credentials: readonly Credential[],
): Promise<Workflow> {
	const sample = withCredentials(file, credentials);
	const print = createHash('sha256').update(JSON.stringify(sample)).digest('hex');
	const known = await rest.findWorkflow(sample.id);
	if (known && readState()[sample.id] === print) {
		return known.active ? known : await rest.publishWorkflow(known);
	}
	const { id, ...content } = sample;
	const saved = known ? await rest.updateWorkflow(id, content) : await rest.createWorkflow(sample);
	const published = await rest.publishWorkflow(saved);
	writeState({ ...readState(), [sample.id]: print });
	return published;
}

/** The files name the simulator's usual port; this one may have had to take another. */
function readSample(file: string, vendorUrl: string): SampleFile {
	const text = readFileSync(join(paths.workflows, file), 'utf8');
	return JSON.parse(text.replaceAll(SAMPLE_VENDOR, vendorUrl)) as SampleFile;
}

/** The files name credentials without an id, as they must fit every n8n. */
function withCredentials(sample: SampleFile, credentials: readonly Credential[]): SampleFile {
	const nodes = sample.nodes.map((node) => {
		const own = credentials.find(({ type }) => node.credentials?.[type]);
		if (own === undefined) return node;
		const { id, name, type } = own;
		return { ...node, credentials: { [type]: { id, name } } };
	});
	return { ...sample, nodes };
}

function readState(): Record<string, string> {
	return existsSync(STATE)
		? (JSON.parse(readFileSync(STATE, 'utf8')) as Record<string, string>)
		: {};
}

function writeState(state: Record<string, string>): void {
	mkdirSync(paths.run, { recursive: true });
	writeFileSync(STATE, JSON.stringify(state, null, 2));
}
