/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { OwnTime } from '../client/support/ownTime';
import { HOST_NAMES, openHost, type Host } from './harness';
import { plainJson } from './support/json';

const manifest = jest.requireActual<{
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
}>('../../package.json');

/** A node whose behaviour a test writes; the engine treats it like any other. */
function probe(execute: NonNullable<INodeType['execute']>): Record<string, INodeType> {
	const type: INodeType = {
		description: {
			displayName: 'Probe',
			name: 'test.probe',
			group: ['transform'],
			version: 1,
			description: 'Probe',
			defaults: { name: 'Probe' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [{ displayName: 'Row', name: 'row', type: 'number', default: 0 }],
		},
		execute,
	};
	return { 'test.probe': type };
}

describe.each(HOST_NAMES)('n8n %s', (name) => {
	let host: Host;

	beforeAll(async () => {
		host = await openHost(name);
	});

	test('loads every node and credential that package.json lists, under the names of their files', () => {
		const stem = (path: string) => path.replace(/^.*\//, '').replace(/\..*$/, '').toLowerCase();
		const names = (list: string[]) => list.map((entry) => entry.toLowerCase()).sort();
		expect(host.packageName).toBe(manifest.name);
		expect(names(host.nodeNames)).toEqual(manifest.n8n.nodes.map(stem).sort());
		expect(names(host.credentialNames)).toEqual(manifest.n8n.credentials.map(stem).sort());
	});

	test('sends only items with nothing but error and message to the error branch', async () => {
		const shapes = [
			{ error: { code: '1' }, message: 'refused' },
			{ error: { code: '2' }, message: 'refused', target: 'extra' },
			{ fine: true },
		];
		const report = await host.run({
			node: { type: 'test.probe', onError: 'continueErrorOutput' },
			nodeTypes: probe(async () => [shapes.map((json, item) => ({ json, pairedItem: { item } }))]),
			items: [{ row: 1 }, { row: 2 }, { row: 3 }],
			trace: '={{ $("Trigger").item.json.row }}',
		});
		expect(report.status).toBe('success');
		expect(report.traced).toEqual({ accepted: [2, 3], refused: [1] });
		// The engine adds the fields of the row that failed.
		const [refused] = plainJson(report.refused);
		expect(refused).toEqual({ row: 1, error: { code: '1' }, message: 'refused' });
		expect(report.refused[0]?.pairedItem).toEqual({ item: 0 });
	});

	test('retries a failed node for all items, and the node keeps its context', async () => {
		const seen: number[] = [];
		const report = await host.run({
			node: { type: 'test.probe', retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			nodeTypes: probe(async function (this: IExecuteFunctions) {
				const context = this.getContext('node');
				context.tries = Number(context.tries ?? 0) + 1;
				seen.push(this.getInputData().length);
				if (context.tries !== 3) throw new Error('not yet');
				return [[{ json: { tries: context.tries } }]];
			}),
			items: [{}, {}],
		});
		expect(seen).toEqual([2, 2, 2]);
		expect(plainJson(report.accepted)).toEqual([{ tries: 3 }]);
		expect(report.contextData).toMatchObject({ 'node:Node': { tries: 3 } });
	});

	test('stops a node through its cancel signal at once', async () => {
		let stopped = false;
		const entered: { resolve?: () => void } = {};
		const inNode = new Promise<void>((resolve) => {
			entered.resolve = resolve;
		});
		const running = host.start({
			node: { type: 'test.probe' },
			nodeTypes: probe(async function (this: IExecuteFunctions) {
				entered.resolve?.();
				await new Promise<void>((resolve) => {
					this.getExecutionCancelSignal()?.addEventListener('abort', () => resolve());
				});
				stopped = true;
				return [[]];
			}),
		});
		await inNode;
		const sinceStop = new OwnTime();
		running.cancel();
		const report = await running.done;
		expect(stopped).toBe(true);
		expect(sinceStop.end()).toBeLessThan(1000);
		expect(report.status).toBe('canceled');
		expect(report.executed).toEqual(['Trigger', 'Node']);
	});

	test('follows pairing through later nodes', async () => {
		const report = await host.run({
			node: { type: 'test.probe' },
			nodeTypes: probe(async () => [[2, 0, 0].map((item) => ({ json: {}, pairedItem: { item } }))]),
			items: [{ row: 'a' }, { row: 'b' }, { row: 'c' }],
			trace: '={{ $("Trigger").item.json.row }}',
		});
		expect(report.traced.accepted).toEqual(['c', 'a', 'a']);
	});

	test('keeps logs, hints and messages of overlapping runs apart', async () => {
		const chatty = probe(async function (this: IExecuteFunctions) {
			const row = this.getNodeParameter('row', 0) as number;
			await new Promise((resolve) => setTimeout(resolve, 5));
			this.logger.info(`log ${row}`);
			this.sendMessageToUI(`message ${row}`);
			this.addExecutionHints({ message: `hint ${row}` });
			return [[]];
		});
		const run = async (row: number) =>
			await host.run({ node: { type: 'test.probe', parameters: { row } }, nodeTypes: chatty });
		const reports = await Promise.all([run(1), run(2)]);
		reports.forEach((report, index) => {
			const row = index + 1;
			const infos = report.logs.filter(({ level }) => level === 'info');
			expect(infos.map(({ message }) => message)).toEqual([`log ${row}`]);
			expect(JSON.stringify(report.messages)).toContain(`message ${row}`);
			expect(report.hints.map(({ message }) => message)).toEqual([`hint ${row}`]);
		});
	});

	test.each<[string, NonNullable<INodeType['execute']>]>([
		['an output item', async () => [[{ json: { deep: [{ leak: 'S3CRET' }] } }]]],
		[
			'the description of an error',
			async () => {
				throw Object.assign(new Error('failed'), { description: 'sent S3CRET' });
			},
		],
		[
			'a log',
			async function () {
				this.logger.debug('sent', { headers: ['S3CRET'] });
				return [[]];
			},
		],
		[
			'the context of the node',
			async function () {
				this.getContext('node').leak = 'S3CRET';
				return [[]];
			},
		],
	])('shows a secret in %s when a report is dumped', async (_, execute) => {
		const report = await host.run({ node: { type: 'test.probe' }, nodeTypes: probe(execute) });
		expect(host.dump(report)).toContain('S3CRET');
		const quiet = await host.run({
			node: { type: 'test.probe' },
			nodeTypes: probe(async () => [[]]),
		});
		expect(host.dump(quiet)).not.toContain('S3CRET');
	});

	test('stops a workflow at a failed node when it may not continue', async () => {
		const report = await host.run({
			node: { type: 'test.probe' },
			nodeTypes: probe(async () => {
				throw new Error('no further');
			}),
		});
		expect(report).toMatchObject({ status: 'error', error: { message: 'no further' } });
		expect(report.executed).toEqual(['Trigger', 'Node']);
	});
});

test('the oldest n8n reports values in an output that are not JSON; the operation tests rely on it', async () => {
	const host = await openHost('oldest');
	const report = await host.run({
		node: { type: 'test.probe' },
		nodeTypes: probe(async () => [[{ json: { lost: Number.NaN } }]]),
	});
	const errors = report.logs.filter(({ level }) => level === 'error');
	expect(errors.map(({ message }) => message).join()).toContain('incorrect data');
});
