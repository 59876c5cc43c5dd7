import {
	createMaximClient,
	createRuntime,
	type MaximClient,
	type PushError,
	type MaximPush,
	type Runtime,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import type { FaultSpec } from '../../../simulator';
import { impatient } from '../support/impatient';
import { SleptClock } from '../support/sleptClock';
import { failureOf } from './harness';
import { openSimulator, type SimulatedPlace } from './place';

// What the simulated vendor refuses of its own accord, and what becomes of a push whose reply is lost.

const clock = new SleptClock();
const limits = { replyBytes: 1_000_000 };
const base = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 }, limits });
let place: SimulatedPlace;
let client: MaximClient;

beforeAll(async () => {
	place = await openSimulator();
});

afterAll(async () => {
	await base.transport.close();
	await place.close();
});

beforeEach(async () => {
	await place.reset();
	client = open();
});

function open(change: { accessToken?: string; userId?: string; groupId?: string } = {}) {
	const runtime: Runtime = {
		...impatient(base, () => place.simulator),
		shared: new SharedState(clock),
	};
	const { baseUrl, appId, adminToken: accessToken } = place;
	const keys = { baseUrl, appId, accessToken, callsPerSecond: 10_000 };
	return createMaximClient({ ...keys, ...change }, runtime);
}

const sim = () => place.simulator.maxim;
const settings = () => sim().app.settings;
const picture = 'https://cdn.example.com/p.png';

function push(message: Partial<MaximPush['message']> = {}, requestId?: string): MaximPush {
	return {
		audience: { push_token: ['pt-one', 'pt-two'] },
		...(requestId === undefined ? {} : { setting: { request_id: requestId } }),
		message: { type: 'text', body: 'B', ...message },
	};
}

const imagePush = push({ type: 'image', attachment_url: picture });
const user = () => ({ user_id: place.users[0]?.id ?? '' });

/** Each brings the vendor into a state and makes the call that it refuses for that. */
const REFUSALS: Array<[string, string, () => Promise<unknown>]> = [
	['402', 'a token that has ended', () => late()],
	['10000', 'a user that does not exist', () => client.getTags({ user_id: '42' })],
	['10000', 'nobody to act as', () => client.getTags({})],
	['10002', 'a device that the user lacks', () => client.removeDevice({ ...user(), device_sn: 9 })],
	['10002', 'an alias for a stranger’s device', () => aliasOfStranger()],
	['10002', 'a certificate that is not there', () => bindUnknown()],
	['10008', 'another token', () => open({ accessToken: 'other' }).getTags(user())],
	['10010', 'a push by a user', () => open({ accessToken: place.userToken }).notify(push())],
	[
		'10010',
		'a user as somebody else',
		() => open({ accessToken: place.userToken }).getTags(user()),
	],
	['12002', 'a picture of 1 MB', () => withSettings({ imageBytes: { [picture]: 1_048_576 } })],
	['12004', 'a picture out of reach', () => withSettings({ unreachableImages: [picture] })],
	['12006', 'push that is off', () => withSettings({ pushEnabled: false })],
	['20001', 'a group that does not exist', () => open({ groupId: '77' }).notify(push())],
	['30021', 'no licence', () => withSettings({ licence: 'invalid' })],
	['30022', 'a licence that has ended', () => withSettings({ licence: 'expired' })],
];

async function late(): Promise<unknown> {
	place.simulator.clock.advance(settings().userTokenLifeMs);
	return await open({ accessToken: place.userToken }).getTags({});
}

async function aliasOfStranger(): Promise<unknown> {
	return await client.setAlias({ ...user(), alias: 'a', push_token: 'pt-two' });
}

async function bindUnknown(): Promise<unknown> {
	const device = { device_sn: 1, device_token: 'dt', notifier_name: 'nobody' };
	return await client.bindDeviceToken({ ...user(), ...device });
}

async function withSettings(change: Partial<ReturnType<typeof settings>>): Promise<unknown> {
	Object.assign(settings(), change);
	return await client.notify(imagePush);
}

test.each(REFUSALS)('%s comes for %s, once, and sends nothing', async (code, _case, attempt) => {
	const before = sim().requests.length;
	expect(await failureOf(attempt())).toMatchObject({ code, outcome: 'rejected', httpStatus: 200 });
	expect(sim().requests).toHaveLength(before + 1);
	expect(sim().deliveries()).toBe(0);
});

test.each([
	['12001', 'xiaomi'],
	['12003', 'oppo'],
] as const)('%s, a picture that %s does not take, is repeated with a key', async (code, maker) => {
	settings().refusedImages[maker] = [picture];
	// Only a phone that is offline is reached by its maker.
	sim().setOnline('pt-one', false);
	const error = await failureOf(client.notify({ ...imagePush, setting: { request_id: 'r' } }));
	expect(error).toMatchObject({ code, outcome: 'unknown' });
	settings().refusedImages[maker] = [];
	await client.notify({ ...imagePush, setting: { request_id: 'r' } });
	expect(sim().deliveries()).toBe(2);
});

test('A token that is refused by status alone is explained', async () => {
	settings().refusedToken = 'status';
	const error = (await failureOf(open({ accessToken: 'other' }).notify(push()))) as PushError;
	expect(error).toMatchObject({ code: 'HTTP_401', outcome: 'rejected', fatal: true });
});

/** Every way in which a reply may go astray; the later ones after the push was carried out. */
const FAULTS: FaultSpec[] = [
	{ kind: 'reset' },
	{ kind: 'stall' },
	{ kind: 'status', status: 500, body: 'html' },
	{ kind: 'status', status: 503, body: 'empty' },
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'stall', when: 'after' },
	{ kind: 'status', status: 502, body: 'html', when: 'after' },
	{ kind: 'status', status: 504, body: 'empty', when: 'after' },
	{ kind: 'vendorError', code: 20000, when: 'after' },
	{ kind: 'html200', when: 'after' },
	{ kind: 'emptyBody' },
	{ kind: 'invalidJson' },
	{ kind: 'hugeBody', megabytes: 2, when: 'after' },
];

const notifyFault = (fault: FaultSpec): FaultSpec => ({
	...fault,
	match: { operation: 'pushNotify' },
});

/** A reply of such a size is no slip that another attempt would mend. */
const isFinal = ({ kind }: FaultSpec) => kind === 'hugeBody';

describe.each(FAULTS)('When notify fails by %j', (fault) => {
	test('a push without a request id is of unknown outcome and went out once at most', async () => {
		sim().faults.add(notifyFault(fault));
		expect(await failureOf(client.notify(push()))).toMatchObject({ outcome: 'unknown' });
		expect(sim().deliveries()).toBeLessThanOrEqual(2);
		expect(sim().requests.filter(({ operation }) => operation === 'pushNotify')).toHaveLength(1);
	});

	test('once, a push with a request id goes out once and has its task id', async () => {
		sim().faults.add({ ...notifyFault(fault), times: 1 });
		if (isFinal(fault)) await failureOf(client.notify(push({}, 'r-1')));
		const { data } = await client.notify(push({}, 'r-1'));
		const task = typeof data === 'object' ? (data?.task_id ?? '') : '';
		expect(sim().deliveries(task)).toBe(2);
		expect(sim().deliveries()).toBe(2);
	});

	test('for good, a push with a request id is of unknown outcome and went out once at most', async () => {
		sim().faults.add(notifyFault(fault));
		expect(await failureOf(client.notify(push({}, 'r-1')))).toMatchObject({ outcome: 'unknown' });
		expect(sim().deliveries()).toBeLessThanOrEqual(2);
	});
});

test.each<FaultSpec>([
	{ kind: 'noContentType' },
	{ kind: 'chunked' },
	{ kind: 'slow', delayMs: 50 },
])('A reply that is %j is understood', async (fault) => {
	sim().faults.add(notifyFault(fault));
	const { data } = await client.notify(push());
	expect(data).toMatchObject({ task_id: expect.stringMatching(/^\d{16}$/) as string });
	expect(sim().deliveries()).toBe(2);
});

test.each(['first', 'new', 'null'] as const)(
	'A repetition that is answered with %j counts as accepted',
	async (repeatReply) => {
		settings().repeatReply = repeatReply;
		sim().faults.add({ ...notifyFault({ kind: 'resetAfter' }), times: 1 });
		expect(await client.notify(push({}, 'r-1'))).toMatchObject({ code: '200' });
		expect(sim().deliveries()).toBe(2);
	},
);

test('A push that the vendor answers with true is accepted', async () => {
	settings().notifyReply = 'true';
	expect(await client.notify(push())).toMatchObject({ data: true });
	expect(sim().deliveries()).toBe(2);
});
