import {
	createUniPushCustomTagSender,
	createUniPushDeviceIdSender,
	createUniPushSender,
	InvalidInputError,
	type PushTarget,
} from '../../../client';
import { offlineClient, openBench, type Bench } from './support/client';
import { deploy, success, type Reply } from './support/manager';

let bench: Bench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

const KEY = 'a'.repeat(32);

async function send(reply: Reply, target: PushTarget) {
	const { main, manager } = deploy({ sendMessage: () => reply });
	bench = await openBench(main);
	const sender = createUniPushSender(bench.client);
	const body = sender.compose({ kind: 'notification', title: 't', body: 'b' });
	const result = await sender.send(body, target, KEY, {});
	return { result, params: manager.calls[0]?.args[0] };
}

test('devices get the states that the vendor names', async () => {
	const states = { a: 'successed_online', b: 'successed_ignore' };
	const target: PushTarget = { type: 'device', values: ['a', 'b', 'c'] };
	const { result, params } = await send(success({ RASL_1: states }), target);
	expect(params).toEqual({
		title: 't',
		content: 'b',
		force_notification: true,
		payload: { text: 'b' },
		push_clientid: ['a', 'b', 'c'],
		request_id: KEY,
	});
	expect(result).toEqual({
		vendor: 'unipush',
		outcome: 'accepted',
		messageId: 'RASL_1',
		idempotencyKey: KEY,
		details: { devices: { successed_online: 1, successed_ignore: 1 } },
		statuses: states,
		refused: {
			c: expect.objectContaining({ code: 'TARGET_LEFT_OUT' }) as object,
		},
	});
});

test('an alias has the states of its devices', async () => {
	const reply = success({
		RASL_1: {
			u1: { a: 'successed_online', b: 'successed_ignore' },
			u2: { c: 'successed_offline' },
		},
	});
	const { result } = await send(reply, { type: 'alias', values: ['u1', 'u2'] });
	expect(result.statuses).toEqual({
		u1: 'successed_online, successed_ignore',
		u2: 'successed_offline',
	});
	expect(result.refused).toBeUndefined();
});

test('a single alias is not named by the vendor', async () => {
	const reply = success({ RASS_1: { a: 'successed_ignore' } });
	const { result } = await send(reply, { type: 'alias', values: ['u1'] });
	expect(result.statuses).toEqual({ u1: 'successed_ignore' });
	expect(result.refused).toBeUndefined();
});

test.each(['$taskid', 'taskid'])('a broadcast has its task under %s', async (name) => {
	const { result } = await send(success({ [name]: 'RASA_1' }), { type: 'all' });
	expect(result).toMatchObject({ messageId: 'RASA_1', outcome: 'accepted' });
	expect(result.statuses).toBeUndefined();
});

describe('targets of uni-push alone', () => {
	const note = { kind: 'notification', title: 't', body: 'b' } as const;
	const written = { title: 't', content: 'b', force_notification: true, payload: { text: 'b' } };

	test('device IDs, whose devices the reply names by other ids', async () => {
		const { main, manager } = deploy({
			sendMessage: () => success({ RASL_1: { a: 'successed_online' } }),
		});
		bench = await openBench(main);
		const sender = createUniPushDeviceIdSender(bench.client);
		const target: PushTarget = { type: 'device', values: ['dev-1', 'dev-2'] };
		sender.checkTarget(target);
		const result = await sender.send(sender.compose(note), target, KEY, {});
		expect(manager.calls[0]?.args).toEqual([
			{ ...written, device_id: ['dev-1', 'dev-2'], request_id: KEY },
		]);
		expect(result).toMatchObject({
			messageId: 'RASL_1',
			details: { devices: { successed_online: 1 } },
		});
		expect(result.refused).toBeUndefined();
		expect(() => sender.checkTarget({ type: 'all' })).toThrow(InvalidInputError);
	});

	test('one custom tag, without platforms, which would not be kept to', async () => {
		const { main, manager } = deploy({ sendMessage: () => success({ $taskid: 'RASA_1' }) });
		bench = await openBench(main);
		const sender = createUniPushCustomTagSender(bench.client);
		const vip: PushTarget = { type: 'tag', values: ['vip'] };
		sender.checkTarget(vip);
		expect(await sender.send(sender.compose(note), vip, KEY, {})).toMatchObject({
			messageId: 'RASA_1',
		});
		expect(manager.calls[0]?.args).toEqual([
			{ ...written, getui_custom_tag: 'vip', request_id: KEY },
		]);
		const narrowed = sender.compose({ ...note, platforms: ['ios'] });
		expect(() => sender.preview(narrowed, vip)).toThrow(/^platform: /);
		for (const values of [[], ['a', 'b'], ['with a blank']]) {
			expect(() => sender.checkTarget({ type: 'tag', values })).toThrow(InvalidInputError);
		}
		expect(() => sender.checkTarget({ ...vip, none: ['x'] })).toThrow(InvalidInputError);
		expect(() => sender.checkTarget({ type: 'all' })).toThrow(InvalidInputError);
	});
});

describe('without a connection', () => {
	const sender = createUniPushSender(offlineClient());

	test('keys are the same for the same seed and of a form that the vendor takes', async () => {
		const [one, again, other] = [
			await sender.takeKey('seed-1', {}),
			await sender.takeKey('seed-1', {}),
			await sender.takeKey('seed-2', {}),
		];
		expect(one).toMatch(/^[0-9a-f]{32}$/);
		expect(again).toBe(one);
		expect(other).not.toBe(one);
	});

	test.each<PushTarget>([
		{ type: 'tag', values: [] },
		{ type: 'tag', values: [], all: [], none: [] },
		{ type: 'conditions', conditions: [] },
	])('%j is no target, and the platforms alone do not make one of it', (target) => {
		const body = sender.compose({ kind: 'data', body: 'b', platforms: ['android'] });
		expect(() => sender.preview(body, target)).toThrow(InvalidInputError);
	});

	test('long lists of one item are checked as the calls that they become', () => {
		const values = Array.from({ length: 1200 }, (_, index) => `u${index}`);
		expect(() => sender.checkTarget({ type: 'device', values })).not.toThrow();
		expect(() => sender.checkTarget({ type: 'alias', values })).not.toThrow();
		expect(() => sender.checkTarget({ type: 'device', values: [...values, 'a b'] })).toThrow(
			/blanks/,
		);
	});

	test('capacities keep a call within 500 devices', () => {
		const types = ['device', 'alias', 'user', 'tag', 'segment', 'all'] as const;
		expect(types.map((type) => sender.capacity(type))).toEqual([500, 50, 50, 1, 1, 1]);
	});

	test('a preview is the request', () => {
		const body = sender.compose({ kind: 'notification', title: 't', body: 'b' });
		expect(sender.preview(body, { type: 'all' })).toEqual({
			method: 'POST',
			url: 'http://127.0.0.1:9/china-push',
			body: {
				method: 'sendMessage',
				params: { title: 't', content: 'b', force_notification: true, payload: { text: 'b' } },
				broadcast: true,
			},
		});
	});
});
