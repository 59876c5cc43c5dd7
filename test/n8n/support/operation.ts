import type { IBinaryKeyData, IDataObject, INodeParameters, OnError } from 'n8n-workflow';

import type { Host, RunReport } from '../harness';
import { plainJson } from './json';
import { schemaMisfits } from './schema';
import type { App, AppOptions, World } from './world';

/** One operation, a row that it can handle and one that it cannot. */
export interface OperationCase {
	operation: string;
	/** Fields of the rows are read by expressions, as in a workflow. */
	parameters: INodeParameters;
	app?: AppOptions;
	/** Operations on the app group need the group's credential. */
	group?: boolean;
	/** Prepares the vendor and returns the rows. */
	rows(app: App, world: World): Rows | Promise<Rows>;
	/** Output items of the good row. */
	output(app: App, good: IDataObject, world: World): IDataObject[];
	/** The bad row's `error`, without what every error of the case has alike, and its message. */
	refusal?: Refusal;
	/** Instead of a refusal: what leaves for the bad row through "Invalid Targets". */
	invalid?(app: App, bad: IDataObject): IDataObject[];
	/** The files that a row brings. */
	files?(row: IDataObject): IBinaryKeyData;
}

interface Refusal {
	error: IDataObject;
	message: RegExp;
}

export interface Rows {
	good: IDataObject;
	bad: IDataObject;
}

const ERROR_KEYS = ['code', 'hint', 'httpStatus', 'outcome', 'requestId', 'retryable', 'vendor'];

/**
 * Runs the operation with a bad row before a good one and checks what leaves on both branches: the rows
 * they belong to, their order, and their exact form.
 */
export async function proveOperation(
	host: Host,
	world: World,
	node: string,
	proof: OperationCase,
): Promise<void> {
	const app = world.addApp(proof.app);
	const { good, bad } = await proof.rows(app, world);
	const run = async (onError: OnError) =>
		await runOperation(host, app, node, proof, [bad, good], onError);

	const branched = await run('continueErrorOutput');
	expectClean(branched);
	const expected = proof.output(app, good, world);
	expect(plainJson(branched.accepted)).toEqual(expected);
	expect(branched.traced.accepted).toEqual(expected.map(() => 'good'));
	const invalid = proof.invalid?.(app, bad) ?? [];
	expectInvalid(branched, invalid);
	const refused = proof.refusal === undefined ? [] : [{ item: 0 }];
	expect(branched.traced.refused).toEqual(refused.map(() => 'bad'));
	expect(branched.refused.map(({ pairedItem }) => pairedItem)).toEqual(refused);
	expectRefusal(plainJson(branched.refused)[0], proof, { row: 'bad', ...bad });

	const inline = await run('continueRegularOutput');
	expectClean(inline);
	expectInvalid(inline, invalid);
	expect(inline.accepted.map(({ pairedItem }) => pairedItem)).toEqual([
		...refused,
		...expected.map(() => ({ item: 1 })),
	]);
	expectRefusal(plainJson(inline.accepted)[0], proof, {});
}

function expectInvalid(report: RunReport, expected: IDataObject[]): void {
	expect(plainJson(report.invalid)).toEqual(expected);
	expect(report.traced.invalid ?? []).toEqual(expected.map(() => 'bad'));
	expect(report.invalid.map(({ pairedItem }) => pairedItem)).toEqual(
		expected.map(() => ({ item: 0 })),
	);
}

/** The output of a good row has the shape that users can map before the first run. */
export async function proveSchema(
	host: Host,
	world: World,
	node: string,
	proof: OperationCase,
): Promise<void> {
	const app = world.addApp(proof.app);
	const { good } = await proof.rows(app, world);
	const report = await runOperation(host, app, node, proof, [good, good], 'stopWorkflow');
	expectClean(report);
	const shown = plainJson(report.accepted);
	expect(schemaMisfits(host, node, proof.operation, shown, app.vendor)).toEqual([]);
}

/**
 * Retry On Fail, whose every try fails on a bad row, leaves alone what the first try changed: its row comes
 * out as done, in a form that fits the schema.
 */
export async function proveReplay(
	host: Host,
	world: World,
	node: string,
	proof: OperationCase,
): Promise<void> {
	const app = world.addApp(proof.app);
	const { good, bad } = await proof.rows(app, world);
	const rows: Pair = [bad, good];
	const report = await runOperation(host, app, node, proof, rows, 'continueErrorOutput', RETRY);
	expectClean(report);
	const shown = plainJson(report.accepted);
	const output = proof.output(app, good, world);
	expect(shown).toEqual(output.map(() => expect.objectContaining({ replayed: true }) as never));
	expect(shown.map(({ replayed: _, ...row }) => row)).toEqual(output);
	expect(schemaMisfits(host, node, proof.operation, shown, app.vendor)).toEqual([]);
	expect(report.traced.refused).toEqual(['bad']);
	expectRefusal(plainJson(report.refused)[0], proof, { row: 'bad', ...bad });
}

type Pair = [bad: IDataObject, good: IDataObject];

const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;

async function runOperation(
	host: Host,
	app: App,
	node: string,
	proof: Pick<OperationCase, 'operation' | 'parameters' | 'group' | 'files'>,
	[bad, good]: Pair,
	onError: OnError,
	retry: Partial<typeof RETRY> = {},
): Promise<RunReport> {
	return await host.run({
		node: {
			type: node,
			parameters: { resource: app.vendor, operation: proof.operation, ...proof.parameters },
			onError,
			...retry,
		},
		credentials: proof.group ? app.groupCredentials : app.credentials,
		inputItems: [
			{ json: { row: 'bad', ...bad }, binary: proof.files?.(bad) },
			{ json: { row: 'good', ...good }, binary: proof.files?.(good) },
		],
		trace: '={{ $("Trigger").item.json.row }}',
	});
}

/** The run went through, and n8n found nothing wrong with the items. */
function expectClean(report: RunReport): void {
	expect(report.error).toBeUndefined();
	expect(report.status).toBe('success');
	expect(report.logs.filter(({ level }) => level === 'error')).toEqual([]);
}

/** n8n adds the row to an item on the error branch; the node itself must not. */
function expectRefusal(
	json: IDataObject | undefined,
	proof: OperationCase,
	row: IDataObject,
): void {
	if (proof.refusal === undefined) return;
	const { error, message, ...others } = json as { error: IDataObject; message: string };
	expect(others).toEqual(row);
	expect(message).toMatch(proof.refusal.message);
	expect(Object.keys(error).sort()).toEqual(ERROR_KEYS);
	expect(error).toMatchObject({ vendor: proof.app?.vendor ?? 'jpush', ...proof.refusal.error });
	expect(error.hint).toEqual(expect.stringMatching(/\S/));
}

/** The error of an input that is found to be wrong before any call. */
export const INVALID_INPUT: IDataObject = {
	code: 'INVALID_INPUT',
	httpStatus: null,
	outcome: 'rejected',
	retryable: false,
	requestId: null,
};

/** The error of a call that the vendor refused for good. */
export function refusedBy(code: string, httpStatus: number): IDataObject {
	return { code, httpStatus, outcome: 'rejected', retryable: false };
}
