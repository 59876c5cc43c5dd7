import {
	createJPushBatchSender,
	createJPushScheduleSender,
	createJPushSender,
	InvalidInputError,
	type JsonObject,
	type PushMessage,
	type PushTarget,
} from '../../../client';
import { RIDS, useScene } from './harness';

const scene = useScene();
const message: PushMessage = { kind: 'notification', body: 'Hello' };
const [FIRST, SECOND] = RIDS;

const audienceOf = (target: PushTarget, audience: JsonObject) => {
	const sender = createJPushSender(scene.client);
	const { body } = sender.preview(sender.compose(message, { audience }), target);
	return (body as JsonObject).audience;
};

describe('A raw audience narrows the target down', () => {
	test.each<[PushTarget, JsonObject, JsonObject]>([
		[{ type: 'all' }, { abtest: ['t1'] }, { abtest: ['t1'] }],
		[{ type: 'segment', values: ['s'] }, { abtest: ['t1'] }, { segment: ['s'], abtest: ['t1'] }],
		[
			{ type: 'alias', values: ['u_1'] },
			{ tag: ['vip'], tag_and: ['new'], tag_not: ['muted'] },
			{ alias: ['u_1'], tag: ['vip'], tag_and: ['new'], tag_not: ['muted'] },
		],
		[{ type: 'tag', values: ['vip'] }, { segment: ['s'] }, { tag: ['vip'], segment: ['s'] }],
	])('%j and %j', (target, audience, both) => {
		expect(audienceOf(target, audience)).toEqual(both);
	});

	test('for the vendor too', async () => {
		const sender = createJPushSender(scene.client);
		const body = sender.compose(message, { audience: { tag: ['深圳'] } });
		await sender.send(body, { type: 'device', values: [FIRST, SECOND] }, undefined, {});
		expect(scene.bench.sim.device(FIRST)?.received).toBe(1);
		expect(scene.bench.sim.device(SECOND)?.received).toBe(0);
	});

	test('in a schedule', () => {
		const sender = createJPushScheduleSender(scene.client);
		const trigger = { single: { time: '2030-01-31 09:00:00' } };
		const body = sender.compose(message, { audience: { abtest: ['t1'] } }, { name: 'n', trigger });
		expect(sender.preview(body, { type: 'alias', values: ['u_1'] }).body).toMatchObject({
			push: { audience: { alias: ['u_1'], abtest: ['t1'] } },
		});
	});
});

describe('A raw audience is refused', () => {
	test.each<[string, JsonObject]>([
		['that reaches everyone', { audience: 'all' }],
		['that takes the narrowing out', { audience: null }],
		['without a kind', { audience: {} }],
		['whose kind is empty, which the vendor counts as absent', { audience: { tag_not: [] } }],
		['whose kind is taken out', { audience: { tag: ['a'], registration_id: null } }],
		['of a kind that Target has', { audience: { alias: ['u_2'] } }],
		['with two A/B tests', { audience: { abtest: ['a', 'b'] } }],
	])('%s', (_name, raw) => {
		expect(() => createJPushSender(scene.client).compose(message, raw)).toThrow(InvalidInputError);
	});

	test('where it meets the same kind in the target, or a file', () => {
		expect(() => audienceOf({ type: 'tag', values: ['a'] }, { tag: ['b'] })).toThrow(/^audience/);
		expect(() => audienceOf({ type: 'file', values: ['f'] }, { tag: ['b'] })).toThrow(/^audience/);
	});

	test('beside the single targets of a batch', () => {
		const sender = createJPushBatchSender(scene.client);
		expect(() => sender.compose(message, { audience: { tag: ['vip'] } })).toThrow(/^audience/);
	});
});
