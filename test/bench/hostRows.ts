import { JPUSH_MAX } from '../../client';
import { BenchHost, type Measured } from './host';
import { atLeast, atMost, median, shown, type Row } from './table';
import { workflows } from './workflows';

const ROWS = 10_000;
const MANY_ROWS = 100_000;

const MS_PER_SECOND = 1000;

/** What one run measures. */
interface Run {
	empty: Measured;
	httpRequest: Measured;
	sendPush: Measured;
	emptyMany: Measured;
	sendPushMany: Measured;
}

/** This package on the pinned n8n: against n8n's HTTP Request node, and with ever more rows. */
export async function hostRows(runs: number): Promise<Row[]> {
	const host = await BenchHost.open((url) => workflows({ rows: ROWS, manyRows: MANY_ROWS }, url));
	try {
		const measured: Run[] = [];
		for (let run = 1; run <= runs; run += 1) {
			const one = {
				empty: await host.measure('empty', ROWS),
				httpRequest: await host.measure('httpRequest', ROWS),
				sendPush: await host.measure('sendPush', ROWS),
				emptyMany: await host.measure('emptyMany', MANY_ROWS),
				sendPushMany: await host.measure('sendPushMany', MANY_ROWS),
			};
			console.log(`run ${run}: ${JSON.stringify(one)}`);
			measured.push(one);
		}
		return [
			...againstHttpRequest(measured),
			...withManyRows(measured),
			...(await countedRows(host)),
		];
	} finally {
		host.close();
	}
}

const medianOf = (runs: readonly Run[], value: (run: Run) => number) => median(runs.map(value));

function againstHttpRequest(runs: readonly Run[]): Row[] {
	const against = 'HTTP Request node / Send Push, 10,000 rows with one message';
	const ratio = (key: 'sends' | 'requests' | 'connections') =>
		medianOf(runs, ({ httpRequest, sendPush }) => httpRequest[key] / sendPush[key]);
	const above = (key: 'wallMs' | 'peakBytes', least: number) =>
		medianOf(
			runs,
			({ empty, httpRequest, sendPush }) =>
				(httpRequest[key] - empty[key]) / Math.max(least, sendPush[key] - empty[key]),
		);
	return [
		atLeast(`calls: ${against}`, ratio('sends'), 1000),
		shown(`the same, with the one call that fetches idempotency keys`, ratio('requests')),
		atLeast(`time above an empty run, 30 ms vendor: ${against}`, above('wallMs', 1), 30),
		atLeast(`peak memory above an empty run: ${against}`, above('peakBytes', 1_000_000), 10),
		atLeast(`connections: ${against}`, ratio('connections'), 1000),
	];
}

function withManyRows(runs: readonly Run[]): Row[] {
	const seconds = medianOf(
		runs,
		({ emptyMany, sendPushMany }) => (sendPushMany.nodeMs - emptyMany.nodeMs) / MS_PER_SECOND,
	);
	const whole = medianOf(
		runs,
		({ emptyMany, sendPushMany }) => (sendPushMany.wallMs - emptyMany.wallMs) / MS_PER_SECOND,
	);
	const perRow = medianOf(
		runs,
		({ sendPush, sendPushMany }) => sendPushMany.nodeMs / MANY_ROWS / (sendPush.nodeMs / ROWS),
	);
	return [
		atMost('s of Send Push above a pass-through node, 100,000 rows', seconds, 3),
		shown('s of the whole run above a pass-through run, 100,000 rows stored and printed', whole),
		atMost('time per row of Send Push: 100,000 rows / 10,000 rows', perRow, 1.2),
	];
}

/** Calls do not differ from run to run. */
async function countedRows(host: BenchHost): Promise<Row[]> {
	const getui = await host.measure('personalGetui', ROWS);
	const tag = await host.measure('addTag', ROWS);
	const pushes = getui.byOperation['getui batchCid'] ?? NaN;
	const auths = getui.byOperation['getui auth'] ?? NaN;
	return [
		atMost('calls of 10,000 personalised rows on Getui, without auth', getui.requests - auths, 50),
		atMost('auth calls of the same', auths, 1),
		atLeast('personalised rows of Getui in one call', ROWS / pushes, 200),
		atLeast(
			'calls for 10,000 rows adding one JPush tag: one a row / Manage Tag',
			ROWS / tag.requests,
			Math.min(1000, JPUSH_MAX.tagDevices),
		),
	];
}
