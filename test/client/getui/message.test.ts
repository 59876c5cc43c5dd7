import {
	createGetuiClient,
	createGetuiSender,
	createRuntime,
	InvalidInputError,
	labelOfGetuiField,
	toGetuiAudience,
	toGetuiBody,
	toGetuiRevocation,
	type PushMessage,
} from '../../../client';
import { CREDENTIAL } from './harness';

const runtime = createRuntime();
const sender = createGetuiSender(createGetuiClient(CREDENTIAL, runtime));

afterAll(async () => {
	await runtime.transport.close();
});

const NOTE: PushMessage = { kind: 'notification', title: 'Shipped', body: 'Your order' };

/** Everything that the node can fill in. */
const FULL: PushMessage = {
	...NOTE,
	subtitle: 'today',
	bigText: 'a long text',
	extras: { order: 77 },
	badge: { mode: 'add', value: 1 },
	sound: 'ding.mp3',
	icon: 'https://cdn.example.com/i.png',
	timeToLive: 3600,
	channelId: 'orders',
	category: 'EXPRESS',
	threadId: 'orders',
	collapseId: 'order-77',
	apnsProduction: false,
};

test('A notification reaches the connected, the phone makers and Apple', () => {
	expect(toGetuiBody(NOTE)).toEqual({
		push_message: {
			notification: { title: 'Shipped', body: 'Your order', click_type: 'startapp' },
		},
		push_channel: {
			android: {
				ups: { notification: { title: 'Shipped', body: 'Your order', click_type: 'startapp' } },
			},
			ios: { type: 'notify', aps: { alert: { title: 'Shipped', body: 'Your order' } } },
		},
	});
});

test('Every field of a message finds its place, and passes the checks', () => {
	const payload = JSON.stringify({ order: 77 });
	const body = sender.compose(FULL);
	expect(body).toEqual({
		settings: { ttl: 3_600_000 },
		push_message: {
			notification: {
				title: 'Shipped',
				body: 'Your order',
				big_text: 'a long text',
				logo_url: 'https://cdn.example.com/i.png',
				channel_id: 'orders',
				click_type: 'payload',
				payload,
				ring_name: 'ding',
				badge_add_num: 1,
				category: 'EXPRESS',
			},
		},
		push_channel: {
			android: {
				ups: {
					notification: { title: 'Shipped', body: 'Your order', click_type: 'payload', payload },
					options: { HW: { '/message/android/category': 'EXPRESS' } },
				},
			},
			ios: {
				type: 'notify',
				aps: {
					alert: { title: 'Shipped', subtitle: 'today', body: 'Your order' },
					sound: 'ding.mp3',
					'thread-id': 'orders',
				},
				auto_badge: '+1',
				payload,
				'apns-collapse-id': 'order-77',
			},
		},
	});
});

const notificationOf = (message: PushMessage) =>
	(toGetuiBody(message).push_message as { notification: object }).notification;

test('A picture wins over a long text', () => {
	const image = 'https://cdn.example.com/p.jpg';
	const body = sender.compose({ ...FULL, image });
	expect(notificationOf({ ...FULL, image })).toMatchObject({ big_image: image });
	expect(notificationOf({ ...FULL, image })).not.toHaveProperty('big_text');
	expect(body).toMatchObject({ push_channel: { ios: { multimedia: [{ url: image, type: 1 }] } } });
});

test.each<[PushMessage['clickAction'], object]>([
	[{ type: 'openApp' }, { click_type: 'startapp' }],
	[
		{ type: 'url', url: 'https://shop.example.com' },
		{ click_type: 'url', url: 'https://shop.example.com' },
	],
	[
		{ type: 'intent', intent: 'intent:#Intent;component=a/b;end' },
		{ click_type: 'intent', intent: 'intent:#Intent;component=a/b;end' },
	],
	[
		{ type: 'intent', intent: 'shop://orders/77?a=b' },
		{ click_type: 'intent', intent: 'intent://orders/77?a=b#Intent;scheme=shop;end' },
	],
])('A tap: %j', (clickAction, written) => {
	expect(notificationOf({ ...NOTE, clickAction })).toMatchObject(written);
	expect(() => sender.compose({ ...NOTE, clickAction })).not.toThrow();
});

test('Without a title the beginning of the text stands in', () => {
	const body = '字'.repeat(60);
	expect(notificationOf({ kind: 'notification', body })).toMatchObject({
		title: '字'.repeat(50),
		body,
	});
});

test('Platforms decide what is written', () => {
	const parts = (platforms: PushMessage['platforms']) =>
		sender.compose({ ...NOTE, platforms }) as {
			push_message: object;
			push_channel: object;
		};
	expect(Object.keys(parts(['android']).push_channel)).toEqual(['android']);
	expect(Object.keys(parts(['harmony']).push_channel)).toEqual(['harmony']);
	const ios = parts(['ios']);
	expect(Object.keys(ios.push_channel)).toEqual(['ios']);
	expect(ios.push_message).toEqual({
		transmission: JSON.stringify({ title: 'Shipped', content: 'Your order' }),
	});
	expect(() => parts(['quickapp'])).toThrow(InvalidInputError);
});

test('A data message is handed to the app as it is, or with its values', () => {
	expect(toGetuiBody({ kind: 'data', body: '{"a":1}' })).toEqual({
		push_message: { transmission: '{"a":1}' },
	});
	expect(toGetuiBody({ kind: 'data', body: 'x', extras: { a: 1 } })).toEqual({
		push_message: { transmission: '{"content":"x","payload":{"a":1}}' },
	});
});

test('Nothing is kept for 0 seconds; more than 3 days is refused by name', () => {
	expect(toGetuiBody({ ...NOTE, timeToLive: 0 })).toMatchObject({ settings: { ttl: -1 } });
	expect(() => sender.compose({ ...NOTE, timeToLive: 259_201 })).toThrow(/settings\.ttl: at most/);
});

test.each<[Partial<PushMessage>, string]>([
	[{ title: 'x'.repeat(51) }, 'Title'],
	[{ body: 'x'.repeat(257) }, 'Body'],
	[{ bigText: 'x'.repeat(513) }, 'Big Text'],
	[{ icon: `https://x/${'x'.repeat(256)}` }, 'Icon URL'],
	[{ image: `https://x/${'x'.repeat(1024)}` }, 'Image URL'],
	[{ extras: { x: 'x'.repeat(3072) } }, 'Extras (JSON)'],
])('What is too long is refused under its name in the editor: %#', (part, label) => {
	try {
		sender.compose({ ...NOTE, ...part });
	} catch (error) {
		expect(error).toBeInstanceOf(InvalidInputError);
		expect(labelOfGetuiField((error as InvalidInputError).field ?? '')).toBe(label);
		return;
	}
	throw new Error('The message was expected to be refused');
});

test('Raw JSON is laid over the rest, null removes, and what the client writes is refused', () => {
	const raw = {
		group_name: 'g1',
		push_channel: { android: null },
		push_message: { notification: { title: 'Other' } },
	};
	const body = sender.compose(NOTE, raw);
	expect(body).toMatchObject({
		group_name: 'g1',
		push_message: { notification: { title: 'Other', body: 'Your order' } },
	});
	expect(body.push_channel).not.toHaveProperty('android');
	for (const field of ['request_id', 'taskid', 'is_async', 'msg_list', 'need_alias_detail']) {
		expect(() => sender.compose(NOTE, { [field]: 'x' })).toThrow(InvalidInputError);
	}
	expect(() => sender.compose(NOTE, { surprise: 1 })).toThrow(/surprise/);
	expect(() => sender.compose(NOTE, { audience: { cid: ['c'] } })).toThrow(InvalidInputError);
});

test('More than one kind of content is refused', () => {
	expect(() => sender.compose(NOTE, { push_message: { transmission: 'x' } })).toThrow(
		/exactly one of notification, transmission, revoke/,
	);
});

test('A revocation names the earlier push to Getui and to the phone makers', () => {
	const revoke = { old_task_id: 'RASL_1' };
	const message = { kind: 'data', body: 'RASL_1' } as const;
	expect(toGetuiRevocation({ ...message, timeToLive: 60 })).toEqual({
		settings: { ttl: 60_000 },
		push_message: { revoke },
		push_channel: { android: { ups: { revoke } } },
	});
	const forced = { push_message: { revoke: { force: true } }, group_name: 'g' };
	expect(toGetuiRevocation({ ...message, platforms: ['harmony'] }, forced)).toEqual({
		group_name: 'g',
		push_message: { revoke: { ...revoke, force: true } },
		push_channel: { harmony: { revoke } },
	});
	expect(() => toGetuiRevocation({ ...message, platforms: ['ios'] })).toThrow(/^platforms: /);
	expect(() => toGetuiRevocation(message, { taskid: 'x' })).toThrow(/^taskid: /);
});

test('Targets in the words of Getui', () => {
	expect(toGetuiAudience({ type: 'all' })).toBe('all');
	expect(toGetuiAudience({ type: 'device', values: ['c1'] })).toEqual({ cid: ['c1'] });
	expect(toGetuiAudience({ type: 'alias', values: ['a'] })).toEqual({ alias: ['a'] });
	expect(
		toGetuiAudience({ type: 'tag', values: ['a', 'b'], all: ['c'], none: ['d'] }, [
			{ key: 'phone_type', values: ['ios'], opt_type: 'or' },
		]),
	).toEqual({
		tag: [
			{ key: 'custom_tag', values: ['a', 'b'], opt_type: 'or' },
			{ key: 'custom_tag', values: ['c'], opt_type: 'and' },
			{ key: 'custom_tag', values: ['d'], opt_type: 'not' },
			{ key: 'phone_type', values: ['ios'], opt_type: 'or' },
		],
	});
	expect(
		toGetuiAudience(
			{
				type: 'conditions',
				conditions: [
					{ kind: 'phoneType', match: 'any', values: ['android'] },
					{ kind: 'region', match: 'none', values: ['11000000'] },
					{ kind: 'profile', match: 'all', values: ['1001'] },
				],
			},
			[{ key: 'custom_tag', values: ['a'], opt_type: 'or' }],
		),
	).toEqual({
		tag: [
			{ key: 'phone_type', values: ['android'], opt_type: 'or' },
			{ key: 'region', values: ['11000000'], opt_type: 'not' },
			{ key: 'portrait', values: ['1001'], opt_type: 'and' },
			{ key: 'custom_tag', values: ['a'], opt_type: 'or' },
		],
	});
	for (const type of ['user', 'segment', 'file'] as const) {
		expect(() => toGetuiAudience({ type, values: ['x'] })).toThrow(InvalidInputError);
	}
	expect(() => toGetuiAudience({ type: 'all' }, [{}])).toThrow(InvalidInputError);
});

test.each([[[]], [[{ kind: 'tag', match: 'any', values: [] } as const]]])(
	'Conditions that would mean everyone are refused: %j',
	(conditions) => {
		const target = { type: 'conditions' as const, conditions: [...conditions] };
		expect(() => {
			sender.checkTarget(target as never);
		}).toThrow(InvalidInputError);
	},
);

test.each([
	[{ type: 'alias', values: ['a@b'] }],
	[{ type: 'alias', values: ['a'.repeat(40)] }],
	[{ type: 'device', values: ['a b'] }],
	[{ type: 'device', values: [] }],
	[{ type: 'tag', values: ['a'.repeat(33)] }],
	[{ type: 'tag', values: ['a b'] }],
	[{ type: 'tag', values: [] }],
] as const)('The target %j is refused', (target) => {
	expect(() => {
		sender.checkTarget({ ...target, values: [...target.values] });
	}).toThrow(InvalidInputError);
});
