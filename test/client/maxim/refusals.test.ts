import {
	createMaximClient,
	createRuntime,
	RateLimitError,
	TransportError,
	VendorError,
	type MaximClient,
	type PushError,
	type Runtime,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import * as operations from '../../../client/maxim/operations';
import { SleptClock } from '../support/sleptClock';
import { failureOf } from './harness';
import { SAMPLES } from './inputs';
import { openSimulator, type SimulatedPlace } from './place';

type Name = keyof typeof operations;

const NAMES = Object.keys(operations) as Name[];
const PUSH: readonly Name[] = ['notify', 'getTaskDetail', 'getCertificate'];
const TRIES = 4;
const THROTTLED_TRIES = 6;

const clock = new SleptClock();
const base = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 } });
let place: SimulatedPlace;

beforeAll(async () => {
	place = await openSimulator();
});

afterAll(async () => {
	await base.transport.close();
	await place.close();
});

beforeEach(() => place.simulator.maxim.faults.clear());

/** A client that shares nothing with earlier ones but connections. */
function open(): MaximClient {
	const runtime: Runtime = { ...base, shared: new SharedState(clock) };
	const { baseUrl, appId, adminToken: accessToken } = place;
	return createMaximClient({ baseUrl, appId, accessToken, callsPerSecond: 10_000 }, runtime);
}

function call(name: Name): Promise<unknown> {
	const user_id = PUSH.includes(name) ? undefined : place.users[0]?.id;
	const method = open()[name] as unknown as (input: unknown) => Promise<unknown>;
	return method({ ...SAMPLES[name]?.input, user_id });
}

/** Any operation may meet these, whatever it does. */
const EVERYWHERE = [402, 10002, 10003, 10008, 10009, 10010, 20000, 30021, 30022, 30023, 40000];

/** The user or the group that an administrator acts as. */
const ACTING = [10000, 10011, 20001, 20002, 20011, 20012, 20013];

const OF_OPERATION: Partial<Record<Name, number[]>> = {
	notify: [12001, 12002, 12003, 12004, 12005],
};

// The vendor's table calls these retryable: what became of the call is open.
const AMBIGUOUS = new Set([10009, 12001, 12003, 20000]);

const CASES = NAMES.flatMap((name) =>
	[
		...EVERYWHERE,
		...ACTING,
		...(PUSH.includes(name) ? [12006] : []),
		...(OF_OPERATION[name] ?? []),
	].map((code): [Name, number] => [name, code]),
);

/** How often a request goes out whose outcome stays open; the sample of a push has no request id. */
const triesOf = (name: Name) => (operations[name].resend === 'safe' ? TRIES : 1);

function hitsOf(id: string): number | undefined {
	return place.simulator.maxim.faults.list().find((fault) => fault.id === id)?.hits;
}

test.each(CASES)('%s explains %d and repeats only what is safe', async (name, code) => {
	const fault = place.simulator.maxim.faults.add({ kind: 'vendorError', code });
	const error = (await failureOf(call(name))) as PushError;
	const open = AMBIGUOUS.has(code);
	expect(error).toBeInstanceOf(VendorError);
	expect(error).toMatchObject({
		...{ vendor: 'maxim', code: String(code), httpStatus: 200 },
		...{ outcome: open ? 'unknown' : 'rejected', retryable: open },
	});
	expect(error.message).toContain(`(MaxIM ${code}: `);
	expect(error.message).not.toContain('documents do not list');
	expect(error.hint).not.toBe('');
	expect(hitsOf(fault.id)).toBe(open ? triesOf(name) : 1);
});

describe.each(NAMES)('%s', (name) => {
	test('does not take the login page of a network for a reply', async () => {
		place.simulator.maxim.faults.add({ kind: 'html200' });
		expect(await failureOf(call(name))).toMatchObject({ code: 'UNEXPECTED_REPLY' });
	});

	test('leaves the outcome open when the connection ends without a reply', async () => {
		const fault = place.simulator.maxim.faults.add({ kind: 'resetAfter' });
		const error = await failureOf(call(name));
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({ code: 'CONNECTION_CLOSED', outcome: 'unknown' });
		expect(hitsOf(fault.id)).toBe(triesOf(name));
		await place.reset();
	});

	test.each([
		[401, { outcome: 'rejected', fatal: true, retryable: false }],
		[403, { outcome: 'rejected', retryable: false }],
		[404, { outcome: 'rejected', retryable: false }],
		[502, { outcome: 'unknown', retryable: true }],
	])('tells a bodiless HTTP %d apart', async (status, expected) => {
		place.simulator.maxim.faults.add({ kind: 'status', status, body: 'empty' });
		expect(await failureOf(call(name))).toMatchObject({ code: `HTTP_${status}`, ...expected });
	});

	test('waits when it is called too often, and gives up in the end', async () => {
		const fault = place.simulator.maxim.faults.add({ kind: 'rateLimited' });
		const error = await failureOf(call(name));
		expect(error).toBeInstanceOf(RateLimitError);
		expect(error).toMatchObject({ code: 'HTTP_429', outcome: 'rejected', retryable: true });
		expect(hitsOf(fault.id)).toBe(THROTTLED_TRIES);
	});
});
