import { setImmediate } from 'node:timers/promises';

import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { loadClient } from './client';
import { combine, type OutcomeBook } from './combine';
import { describeFailure, toErrorItem, toNodeError, type Failure } from './failure';
import { FieldNames } from './fieldNames';
import type { NodeOperation, NodeVendor, RunContext, Work } from './operation';
import { ParameterReader } from './parameters';
import type { Prepared } from './plan';
import { Progress } from './progress';
import { settleSync, type Settled } from './settle';
import { isTool } from './tool';

/** A vendor with the operations that one node offers for it. */
export interface VendorOperations {
	vendor: NodeVendor;
	operations: ReadonlyArray<NodeOperation<never>>;
}

/** Longest stretch for which the items are read without a break. */
const TURN_MS = 50;

/** Calls handed to a client at the same time; the client itself keeps to its connections and limits. */
const CONCURRENCY = 32;

/**
 * Carries out the chosen operation for all items: one output item for one input item, in input order.
 * `extraOutputs` are the further outputs of the node: `invalidTargets` gets the targets that the vendor
 * names as invalid.
 */
export async function executeNode(
	n8n: IExecuteFunctions,
	offered: readonly VendorOperations[],
	extraOutputs: readonly ['invalidTargets'] | readonly [] = [],
): Promise<INodeExecutionData[][]> {
	const { vendor, operation } = choose(n8n, offered);
	const opened = await openContext(n8n, vendor, operation);
	if (!opened.ok) {
		const refused = refuseAll(n8n, describeFailure(opened.error, vendor.value));
		return [refused, ...extraOutputs.map(() => [])];
	}
	const context = opened.value;
	const run = new Run(n8n, vendor, context, await operation.start(context as RunContext<never>));
	const { results, invalidTargets } = await run.execute(context.signal);
	if (extraOutputs.length === 0) return [results];
	return isTool(n8n) ? [[...results, ...invalidTargets]] : [results, invalidTargets];
}

function choose(n8n: IExecuteFunctions, offered: readonly VendorOperations[]) {
	const vendorValue = readChoice(n8n, 'resource');
	const operationValue = readChoice(n8n, 'operation');
	const entry = offered.find(({ vendor }) => vendor.value === vendorValue);
	const operation = entry?.operations.find(({ value }) => value === operationValue);
	if (entry === undefined || operation === undefined) {
		throw toNodeError(
			n8n.getNode(),
			describeFailure(
				new Error(`This node has no operation "${operationValue}" for "${vendorValue}"`),
				vendorValue,
			),
			0,
			'Choose Vendor and Operation again.',
		);
	}
	return { vendor: entry.vendor, operation };
}

function readChoice(n8n: IExecuteFunctions, name: string): string {
	const chosen: unknown = n8n.getNodeParameter(name, 0);
	return typeof chosen === 'string' ? chosen : '';
}

async function openContext(
	n8n: IExecuteFunctions,
	vendor: NodeVendor,
	operation: NodeOperation<never>,
): Promise<Settled<RunContext<unknown>>> {
	const credential = operation.credential ?? vendor.credential;
	const data = await n8n.getCredentials(credential, 0);
	const module = await loadClient();
	const opened = settleSync(() => vendor.open(module, credential, data, n8n.helpers));
	if (!opened.ok) return opened;
	const value = {
		n8n,
		module,
		client: opened.value,
		parameters: new ParameterReader(n8n),
		names: new FieldNames(operation.fields),
		signal: n8n.getExecutionCancelSignal(),
	};
	return { ok: true, value };
}

/** What every item has against it. Thrown, n8n would hand the items on as if they were done. */
function refuseAll(n8n: IExecuteFunctions, failure: Failure): INodeExecutionData[] {
	if (!n8n.continueOnFail()) throw toNodeError(n8n.getNode(), failure, 0);
	return n8n.getInputData().map((_, index) => toErrorItem(failure, index));
}

class Run {
	private calls = 0;

	constructor(
		private readonly n8n: IExecuteFunctions,
		private readonly vendor: NodeVendor,
		private readonly context: Pick<RunContext<unknown>, 'module' | 'names'>,
		private readonly work: Work<unknown, unknown>,
	) {}

	async execute(signal: AbortSignal | undefined): Promise<Outlet> {
		const count = this.n8n.getInputData().length;
		const prepared = await this.prepareAll(count, signal);
		if (!this.n8n.continueOnFail()) this.refuseInvalid(prepared);
		const progress = new Progress(this.n8n, this.vendor.name);
		const book = await combine(this.counted(), prepared, {
			signal,
			concurrency: CONCURRENCY,
			onProgress: (settled) => {
				progress.add(settled);
			},
		});
		const outlet = new Outlet();
		prepared.forEach((item, index) => this.present(item, book, index, outlet));
		progress.finish(count, this.calls, outlet.failed);
		if (!this.n8n.continueOnFail()) this.throwFirst(outlet, count);
		return outlet;
	}

	private present(
		item: Prepared<unknown>,
		book: OutcomeBook<unknown>,
		index: number,
		outlet: Outlet,
	): void {
		const shown = item.ok
			? settleSync(() => {
					const { group, key, targets } = item.value;
					const outcomes = book.of(key, targets);
					const results = this.work.present(outcomes, group, index);
					outlet.add(index, results, this.work.invalid?.(outcomes, group) ?? []);
				})
			: item;
		if (!shown.ok) outlet.fail(index, this.describe(shown.error));
	}

	/** Reads all items, letting n8n do other things in between: expressions of many items take seconds. */
	private async prepareAll(
		count: number,
		signal: AbortSignal | undefined,
	): Promise<Array<Prepared<unknown>>> {
		const prepared: Array<Prepared<unknown>> = [];
		let yieldedAt = performance.now();
		for (let index = 0; index < count && signal?.aborted !== true; index += 1) {
			prepared.push(settleSync(() => this.work.prepare(index)));
			if (performance.now() - yieldedAt < TURN_MS) continue;
			await setImmediate();
			yieldedAt = performance.now();
		}
		return prepared;
	}

	/** The work, with every call to the vendor counted. */
	private counted(): Work<unknown, unknown> {
		const { batch } = this.work;
		return {
			...this.work,
			call: async (...call) => {
				this.calls += 1;
				return await this.work.call(...call);
			},
			batch: batch && {
				...batch,
				call: async (...call) => {
					this.calls += 1;
					return await batch.call(...call);
				},
			},
		};
	}

	private describe(error: Error): Failure {
		const { module, names } = this.context;
		return describeFailure(error, this.vendor.value, (path) =>
			names.narrow(this.vendor.labelOf(module, path)),
		);
	}

	/** Where one failure stops the workflow, nothing is sent while any item is known to be wrong. */
	private refuseInvalid(prepared: ReadonlyArray<Prepared<unknown>>): void {
		prepared.forEach((item, index) => {
			if (item.ok) return;
			throw toNodeError(this.n8n.getNode(), this.describe(item.error), index, 'Nothing was sent.');
		});
	}

	private throwFirst({ firstFailure, failed }: Outlet, count: number): void {
		if (firstFailure === undefined) return;
		const { failure, index } = firstFailure;
		throw toNodeError(this.n8n.getNode(), failure, index, afterword(count - failed, count));
	}
}

/** What leaves the node, gathered item by item: an item's results, and those of its targets that are invalid. */
class Outlet {
	readonly results: INodeExecutionData[] = [];
	readonly invalidTargets: INodeExecutionData[] = [];
	/** Items that failed. */
	failed = 0;
	firstFailure: { failure: Failure; index: number } | undefined;

	add(index: number, results: IDataObject | IDataObject[], invalid: IDataObject[]): void {
		append(this.results, results, index);
		append(this.invalidTargets, invalid, index);
	}

	fail(index: number, failure: Failure): void {
		this.failed += 1;
		this.firstFailure ??= { failure, index };
		this.results.push(toErrorItem(failure, index));
	}
}

function afterword(done: number, total: number): string {
	if (done === 0) return '';
	return (
		`${done} of ${total} items were done before; a retry within this execution does not repeat them. ` +
		'Set "On Error" to "Continue (using error output)" to get the outcome of every item.'
	);
}

function append(output: INodeExecutionData[], json: IDataObject | IDataObject[], index: number) {
	for (const entry of Array.isArray(json) ? json : [json]) {
		output.push({ json: entry, pairedItem: { item: index } });
	}
}
