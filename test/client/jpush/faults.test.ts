import {
	type PushError,
	RateLimitError,
	TransportError,
	VendorError,
	type JPushClient,
} from '../../../client';
import * as admin from '../../../client/jpush/operations/admin';
import * as app from '../../../client/jpush/operations/app';
import * as group from '../../../client/jpush/operations/group';
import { failureOf, startBench, type Bench } from './harness';
import { SAMPLES } from './inputs';

let bench: Bench;

beforeAll(async () => {
	bench = await startBench();
});

afterAll(async () => await bench.close());

beforeEach(() => bench.sim.faults.clear());

const operations = { ...app, ...group, ...admin };
type Name = keyof typeof operations;

const ACCOUNT = [2002, 2003, 2004, 2006, 2007];
const DEVICE = [7000, 7001, 7002, 7004, 7008, 7010, 7013, 7030];
const REPORT = [10, 3001, 3002];
const PUSH = [
	1000, 1001, 1002, 1003, 1004, 1005, 1008, 1009, 1011, 1012, 1016, 1017, 1018, 1020, 1030, 1035,
	2005, 2008, 2009, 2010,
];

/** Codes beside those of the account, by the base URL that operations share. */
const BY_FAMILY: Record<string, number[]> = {
	push: PUSH,
	schedules: [8100, 8101, 8104, 8200, 8203],
	devices: DEVICE,
	aliases: DEVICE,
	tags: DEVICE,
	testDevices: DEVICE,
	report: REPORT,
	admin: [10, 4001, 4002, 4003, 4004, 4005, 4006, 4007],
};

const BY_OPERATION: Partial<Record<Name, number[]>> = {
	updateDevice: [7015],
	getUsers: [3004, 3005],
	getGroupUsers: [3004, 3005],
	uploadAliasFile: [1105],
	uploadRegistrationIdFile: [1105],
	listFiles: [1105],
	getFile: [1105],
	deleteFile: [1105],
};

const AMBIGUOUS = new Set([10, 1000, 1030, 7000, 7030, 8200, 8203]);
const THROTTLED = new Set([2002]);
const TRIES = 4;
const THROTTLED_TRIES = 6;

function call(name: Name): Promise<unknown> {
	const sample = SAMPLES[name];
	if (sample === undefined) throw new Error(`no sample of ${name}`);
	const client = { app: bench.app, group: bench.group, dev: bench.dev }[sample.by]();
	const method = (client as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name];
	if (method === undefined) throw new Error(`no method ${name}`);
	return method(sample.input);
}

const CASES = (Object.keys(operations) as Name[]).flatMap((name) =>
	[...(BY_FAMILY[operations[name].family] ?? []), ...(BY_OPERATION[name] ?? []), ...ACCOUNT].map(
		(code): [Name, number] => [name, code],
	),
);

/** How often a request goes out that fails in the same way every time. */
function triesOf(name: Name, code: number): number {
	if (THROTTLED.has(code)) return THROTTLED_TRIES;
	if (!AMBIGUOUS.has(code)) return 1;
	return operations[name].resend === 'never' ? 1 : TRIES;
}

test.each(CASES)('%s explains %d and repeats only what is safe', async (name, code) => {
	const fault = bench.sim.faults.add({ kind: 'vendorError', code });
	const error = await failureOf(call(name));
	expect(error).toBeInstanceOf(THROTTLED.has(code) ? RateLimitError : VendorError);
	expect(error).toMatchObject({
		vendor: 'jpush',
		code: String(code),
		outcome: AMBIGUOUS.has(code) ? 'unknown' : 'rejected',
		retryable: AMBIGUOUS.has(code) || THROTTLED.has(code),
	});
	expect((error as PushError).message).toContain(`(JPush ${code}: `);
	expect((error as PushError).message).not.toContain('documents do not list');
	expect((error as PushError).hint).not.toBe('');
	const armed = bench.sim.faults.list().find(({ id }) => id === fault.id);
	expect(armed?.hits).toBe(triesOf(name, code));
});

const ALL = Object.keys(operations) as Name[];

test.each(ALL)('%s does not take the login page of a network for a reply', async (name) => {
	bench.sim.faults.add({ kind: 'html200' });
	expect(await failureOf(call(name))).toMatchObject({ code: 'UNEXPECTED_REPLY' });
});

test.each(ALL)(
	'%s leaves the outcome open when the connection ends without a reply',
	async (name) => {
		const fault = bench.sim.faults.add({ kind: 'resetAfter' });
		const error = await failureOf(call(name));
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({ code: 'CONNECTION_CLOSED', outcome: 'unknown' });
		const armed = bench.sim.faults.list().find(({ id }) => id === fault.id);
		expect(armed?.hits).toBe(operations[name].resend === 'never' ? 1 : TRIES);
	},
);

describe('A reply that got lost', () => {
	const RID = '1507bfd3f7c0000009';
	const push = {
		platform: 'all' as const,
		audience: { registration_id: [RID] },
		notification: { alert: 'a' },
	};
	let client: JPushClient;

	beforeEach(() => {
		bench.simulator.reset();
		bench.sim.addDevices([{ id: RID }]);
		client = bench.app();
	});

	test('is asked for again with the same cid, and nothing is sent twice', async () => {
		const [cid] = await client.takeCids(1);
		bench.sim.faults.add({ kind: 'resetAfter', times: 1, match: { operation: 'push' } });
		const onLostReply = jest.fn();
		const reply = await client.push({ cid, ...push }, { onLostReply });
		expect(onLostReply).toHaveBeenCalledTimes(1);
		expect(bench.simulator.requests.count('jpush', 'push')).toBe(2);
		expect(bench.sim.deliveries()).toBe(1);
		expect(bench.sim.deliveries(reply.msg_id)).toBe(1);
	});

	test('of a push without a cid is not asked for again', async () => {
		bench.sim.faults.add({ kind: 'resetAfter', times: 1, match: { operation: 'push' } });
		expect(await failureOf(client.push(push))).toMatchObject({ outcome: 'unknown' });
		expect(bench.simulator.requests.count('jpush', 'push')).toBe(1);
		expect(bench.sim.deliveries()).toBe(1);
	});

	test('of a batch is asked for again', async () => {
		const [cid = ''] = await client.takeCids(1);
		bench.sim.faults.add({ kind: 'resetAfter', times: 1, match: { operation: 'batchByRid' } });
		const { audience: _all, ...content } = push;
		await client.pushBatchByRegistrationId({ pushlist: { [cid]: { ...content, target: RID } } });
		expect(bench.simulator.requests.count('jpush', 'batchByRid')).toBe(2);
		expect(bench.sim.deliveries()).toBe(1);
	});
});
