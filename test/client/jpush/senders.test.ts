import {
	createJPushBatchSender,
	createJPushGroupSender,
	createJPushScheduleSender,
	createJPushSender,
	InvalidInputError,
	type JsonObject,
	type PushMessage,
} from '../../../client';
import { DEMO_JPUSH_APP, DEMO_JPUSH_FREE_APP } from '../../../simulator';
import { failureOf, RIDS, useScene } from './harness';

const scene = useScene();
const [FIRST, SECOND, THIRD] = RIDS;
const message: PushMessage = { kind: 'notification', title: 'T', body: 'Hello' };
const none = {};

describe('The sender of an app', () => {
	test('sends one body to many devices under one key, and again without sending twice', async () => {
		const sender = createJPushSender(scene.client);
		const body = sender.compose(message, { options: { sendno: 9 } });
		const key = await sender.takeKey('seed', none);
		const target = { type: 'device' as const, values: [FIRST, THIRD] };
		const result = await sender.send(body, target, key, none);
		expect(result).toEqual({
			vendor: 'jpush',
			outcome: 'accepted',
			messageId: expect.stringMatching(/^\d{17}$/),
			idempotencyKey: key,
			details: { sendno: '9' },
		});
		expect(await sender.send(body, target, key, none)).toEqual(result);
		expect(scene.bench.sim.deliveries()).toBe(2);
	});

	test('sends to a file by its own endpoint, and validates without sending', async () => {
		const sender = createJPushSender(scene.client);
		const { file_id } = await scene.client.uploadRegistrationIdFile({ content: FIRST });
		const body = sender.compose(message);
		const key = await sender.takeKey('seed', none);
		const file = { type: 'file' as const, values: [file_id] };
		expect(sender.preview(body, file).url).toMatch(/\/v3\/push\/file$/);
		await sender.validate?.(body, { type: 'device', values: [FIRST] }, none);
		expect(scene.bench.sim.deliveries()).toBe(0);
		await sender.send(body, file, key, none);
		expect(scene.bench.sim.deliveries()).toBe(1);
	});

	test('refuses a bad message or target before anything is sent', async () => {
		const sender = createJPushSender(scene.client);
		const long = { ...message, timeToLive: 864_001 };
		expect(() => sender.compose(long)).toThrow(/options.time_to_live/);
		expect(() => sender.checkTarget({ type: 'tag', values: ['a-b'] })).toThrow(InvalidInputError);
		expect(() => sender.checkTarget({ type: 'alias', values: ['u_1'] })).not.toThrow();
		expect(scene.bench.simulator.requests.total).toBe(0);
	});

	test('blames targets for a malformed id alone', async () => {
		const sender = createJPushSender(scene.client);
		const send = async (values: string[]) =>
			await failureOf(
				sender.send(sender.compose(message), { type: 'device', values }, undefined, none),
			);
		const blames = async (values: string[]) =>
			sender.blamesTargets((await send(values)) as Parameters<typeof sender.blamesTargets>[0]);
		expect(await blames(['not/an/id'])).toBe(true);
		expect(await blames(['1507bfd3f7cffffff9'])).toBe(false);
	});

	test('carries as many targets as the vendor takes', () => {
		const { capacity } = createJPushSender(scene.client);
		expect([capacity('device'), capacity('alias'), capacity('tag')]).toEqual([1000, 1000, 1]);
	});
});

test('The batch sender gives each entry its own text, key and outcome', async () => {
	const sender = createJPushBatchSender(scene.client);
	const keys = await sender.takeKeys(['a', 'b'], none);
	const entries = [FIRST, '1507bfd3f7cffffff9'].map((target, index) => ({
		body: sender.compose({ ...message, body: `Hello ${index}` }),
		target,
		key: keys[index],
	}));
	expect(await sender.sendBatch('device', entries, none)).toMatchObject([
		{ outcome: 'accepted', idempotencyKey: keys[0] },
		{ outcome: 'rejected', code: '1011' },
	]);
	const byAlias = [{ body: sender.compose(message), target: 'u_2', key: keys[1] }];
	expect(await sender.sendBatch('alias', byAlias, none)).toMatchObject([{ outcome: 'accepted' }]);
	expect(scene.bench.sim.deliveries(undefined)).toBe(2);
	expect(sender.preview('alias', byAlias).url).toMatch(/\/v3\/push\/batch\/alias\/single$/);
	expect(scene.bench.sim.device(SECOND)?.received).toBe(1);
});

test('The batch sender refuses a message that a batch cannot hold by itself, before the call', () => {
	const sender = createJPushBatchSender(scene.client);
	const activity = { ios: { event: 'update', 'content-state': {} } };
	const unfit: JsonObject[] = [
		{ inapp_message: true },
		{ notification: null, live_activity: activity },
	];
	for (const raw of unfit) {
		expect(() => createJPushSender(scene.client).compose(message, raw)).not.toThrow();
		expect(() => sender.compose(message, raw)).toThrow(InvalidInputError);
	}
});

describe('The sender of a group', () => {
	test('does not know what became of a push when the reply names no app', async () => {
		const group = scene.bench.group();
		for (const reply of [{ apps: {} }, { apps: {}, group_msgid: 'g1' }]) {
			const sender = createJPushGroupSender({ ...group, pushToGroup: async () => reply as never });
			const sending = sender.send(sender.compose(message), { type: 'all' }, undefined, none);
			expect(await failureOf(sending)).toMatchObject({
				outcome: 'unknown',
				code: 'UNEXPECTED_REPLY',
			});
		}
	});

	test('tells each app, and fails only when all of them refuse', async () => {
		const sender = createJPushGroupSender(scene.bench.group());
		const body = sender.compose(message);
		expect(await sender.takeKey('seed', none)).toBeUndefined();
		const result = await sender.send(body, { type: 'alias', values: ['u_1'] }, undefined, none);
		expect(result.messageId).not.toBe('');
		expect(result.details?.apps).toEqual([
			expect.objectContaining({ appKey: DEMO_JPUSH_APP.appKey, outcome: 'accepted' }),
			expect.objectContaining({ appKey: DEMO_JPUSH_FREE_APP.appKey, outcome: 'rejected' }),
		]);
		const nobody = sender.send(body, { type: 'alias', values: ['nobody'] }, undefined, none);
		expect(await failureOf(nobody)).toMatchObject({ code: '1011', outcome: 'rejected' });
	});
});

describe('The sender of schedules', () => {
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
	const around = { name: 'digest', trigger: { single: { time: `${tomorrow} 23:00:00` } } };
	const device = (...values: string[]) => ({ type: 'device' as const, values });

	test('makes one schedule under one key, and none again', async () => {
		const sender = createJPushScheduleSender(scene.client);
		const body = sender.compose(message, { options: { sendno: 9 } }, around);
		const key = await sender.takeKey('seed', none);
		const result = await sender.send(body, device(FIRST, THIRD), key, none);
		expect(result).toEqual({
			...{ vendor: 'jpush', outcome: 'accepted', idempotencyKey: key },
			messageId: expect.stringMatching(/^[\da-f-]{36}$/),
			details: { name: 'digest' },
		});
		expect(await sender.send(body, device(FIRST, THIRD), key, none)).toEqual(result);
		const { schedules } = await scene.client.listSchedules({});
		expect(schedules).toMatchObject([
			{
				...around,
				push: { audience: { registration_id: [FIRST, THIRD] }, options: { sendno: 9 } },
			},
		]);
	});

	test('refuses a bad name or message before anything is sent', () => {
		const sender = createJPushScheduleSender(scene.client);
		const badName = { ...around, name: 'a b' };
		expect(() => sender.compose(message, {}, badName)).toThrow(/^name: only letters/);
		const long = { ...message, timeToLive: 864_001 };
		expect(() => sender.compose(long, {}, around)).toThrow(/^push\.options\.time_to_live/);
		expect(scene.bench.simulator.requests.total).toBe(0);
	});

	test('finds a malformed id now and blames it; one that has no device yet is taken', async () => {
		const sender = createJPushScheduleSender(scene.client);
		const body = sender.compose(message, {}, around);
		const refusal = await failureOf(sender.send(body, device(FIRST, 'not/an/id'), undefined, none));
		expect(refusal).toMatchObject({ code: '1003', outcome: 'rejected' });
		expect(sender.blamesTargets(refusal as Parameters<typeof sender.blamesTargets>[0])).toBe(true);
		await sender.send(body, device('1507bfd3f7cffffff9'), undefined, none);
		expect((await scene.client.listSchedules({})).total_count).toBe(1);
	});

	test('blames no target for a trigger in the past', async () => {
		const sender = createJPushScheduleSender(scene.client);
		const past = { ...around, trigger: { single: { time: '2020-01-31 09:00:00' } } };
		const refusal = await failureOf(
			sender.send(sender.compose(message, {}, past), device(FIRST, SECOND), undefined, none),
		);
		expect(refusal).toMatchObject({ code: '8100' });
		expect(sender.blamesTargets(refusal as Parameters<typeof sender.blamesTargets>[0])).toBe(false);
	});
});
