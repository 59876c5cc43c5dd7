import {
	createGetuiClient,
	createGetuiFastTagSender,
	createGetuiSender,
	createRuntime,
	toRequestId,
	type GetuiClient,
	type PushTarget,
	type SendResult,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import { DEMO_GETUI_APP, startSimulator, type FaultSpec, type Simulator } from '../../../simulator';
import { impatient } from '../support/impatient';
import { SleptClock } from '../support/sleptClock';
import { failureOf } from './harness';

// What becomes of a push whose reply is lost: nothing that arrived is called lost, nothing goes out twice.

const clock = new SleptClock();
const limits = { replyBytes: 1_000_000 };
const base = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 }, limits });
/** The client's clock runs ahead, so that waiting costs no time. */
const settings = { signToleranceMs: Infinity, tokenLifeMs: 1e11, perMinute: { appPush: Infinity } };
const PHONES = 3;

let simulator: Simulator;
let client: GetuiClient;
let cids: string[];

beforeEach(async () => {
	const devices = { count: PHONES, aliasPrefix: 'user_', tags: ['vip'] };
	simulator = await startSimulator({ getui: { apps: [{ ...DEMO_GETUI_APP, settings, devices }] } });
	const { appId, appKey, masterSecret } = DEMO_GETUI_APP;
	const credential = { appId, appKey, masterSecret, baseUrl: `${simulator.url}/getui` };
	client = createGetuiClient(credential, {
		...impatient(base, () => simulator),
		shared: new SharedState(clock),
	});
	cids = simulator.getui.devices().map(({ id }) => id);
});

afterEach(async () => {
	await simulator.close();
});

afterAll(async () => {
	await base.transport.close();
});

type Send = () => Promise<SendResult>;

/** A push by each endpoint that takes a request id, and how many phones it reaches. */
const KEYED: Array<[route: string, reached: number, send: Send]> = [
	['pushCid', 1, async () => await send({ type: 'device', values: cids.slice(0, 1) })],
	['pushAlias', 1, async () => await send({ type: 'alias', values: ['user_1'] })],
	['pushAll', PHONES, async () => await send({ type: 'all' })],
	['pushTag', PHONES, async () => await send({ type: 'tag', values: ['vip'] })],
	['pushFastTag', PHONES, async () => await fastTag()],
	['batchCid', 1, async () => await batch('device', cids[0])],
	['batchAlias', 1, async () => await batch('alias', 'user_1')],
];

const LISTS: Array<[route: string, send: Send]> = [
	['listCid', async () => await send({ type: 'device', values: cids.slice(0, 2) })],
	['listAlias', async () => await send({ type: 'alias', values: ['user_1', 'user_2'] })],
];

const NOTE = { kind: 'notification', title: 'T', body: 'B' } as const;

async function send(target: PushTarget): Promise<SendResult> {
	const sender = createGetuiSender(client);
	const key = await sender.takeKey('seed', {}, target);
	return await sender.send(sender.compose(NOTE), target, key, {});
}

async function fastTag(): Promise<SendResult> {
	const sender = createGetuiFastTagSender(client);
	const target: PushTarget = { type: 'tag', values: ['vip'] };
	return await sender.send(sender.compose(NOTE), target, toRequestId('seed'), {});
}

async function batch(type: 'device' | 'alias', target = ''): Promise<SendResult> {
	const sender = createGetuiSender(client);
	const entry = { target, body: sender.compose(NOTE), key: toRequestId('seed') };
	const [result] = (await sender.batch?.sendBatch(type, [entry], {})) ?? [];
	if (result?.outcome === 'accepted') return result;
	throw Object.assign(new Error('The entry failed'), result);
}

const asked = (route: string) =>
	simulator.getui.requests.filter(({ operation }) => operation === route).length;

/** Every way in which a reply may go astray; the later ones after the push was carried out. */
const FAULTS: FaultSpec[] = [
	{ kind: 'reset' },
	{ kind: 'stall' },
	{ kind: 'status', status: 503, body: 'empty' },
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'stall', when: 'after' },
	{ kind: 'status', status: 502, body: 'html', when: 'after' },
	{ kind: 'html200', when: 'after' },
	{ kind: 'emptyBody' },
	{ kind: 'invalidJson' },
];

describe.each(FAULTS)('When a push fails by %j', (fault) => {
	const arm = (operation: string, times?: number) =>
		simulator.getui.faults.add({ ...fault, match: { operation }, times });

	test.each(KEYED)('once, %s arrives once and is accepted', async (route, reached, attempt) => {
		arm(route, 1);
		const { outcome, messageId } = await attempt();
		expect(outcome).toBe('accepted');
		expect(asked(route)).toBe(2);
		expect(simulator.getui.deliveries()).toBe(reached);
		if (messageId !== '') expect(simulator.getui.deliveries(messageId)).toBe(reached);
	});

	test.each(KEYED)('for good, the outcome of %s stays open', async (route, reached, attempt) => {
		arm(route);
		expect(await failureOf(attempt())).toMatchObject({ outcome: 'unknown' });
		expect(simulator.getui.deliveries()).toBeLessThanOrEqual(reached);
	});

	test.each(LISTS)('%s, which has no request id, is not repeated', async (route, attempt) => {
		arm(route);
		expect(await failureOf(attempt())).toMatchObject({ outcome: 'unknown' });
		expect(asked(route)).toBe(1);
		expect(simulator.getui.deliveries()).toBeLessThanOrEqual(2);
	});

	test('a list whose message could not be stored was not sent', async () => {
		arm('listMessage');
		const [, attempt] = LISTS[0] ?? [];
		expect(await failureOf(attempt?.() ?? send({ type: 'all' }))).toMatchObject({
			outcome: 'rejected',
		});
		expect(simulator.getui.deliveries()).toBe(0);
	});
});

test.each(KEYED)('%s that the vendor refuses to repeat is not called refused', async (...row) => {
	const [route, reached, attempt] = row;
	simulator.getui.app.settings.repeatReply = 'reject';
	simulator.getui.faults.add({ kind: 'resetAfter', times: 1, match: { operation: route } });
	expect(await failureOf(attempt())).toMatchObject({ outcome: 'unknown' });
	expect(simulator.getui.deliveries()).toBe(reached);
});

test.each(KEYED)('%s whose repetition is answered without data stays open', async (...row) => {
	const [route, reached, attempt] = row;
	simulator.getui.app.settings.repeatReply = 'noData';
	simulator.getui.faults.add({ kind: 'resetAfter', times: 1, match: { operation: route } });
	expect(await failureOf(attempt())).toMatchObject({ outcome: 'unknown' });
	expect(simulator.getui.deliveries()).toBe(reached);
});
