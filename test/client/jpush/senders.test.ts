import {
	createJPushBatchSender,
	createJPushGroupSender,
	createJPushSender,
	InvalidInputError,
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

describe('The sender of a group', () => {
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
