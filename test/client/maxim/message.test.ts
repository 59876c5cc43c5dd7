import {
	createMaximClient,
	createMaximSender,
	createRuntime,
	InvalidInputError,
	labelOfMaximField,
	toJPushBody,
	toMaximAudience,
	toMaximBody,
	type PushMessage,
} from '../../../client';
import { TOKEN } from './harness';

const runtime = createRuntime();
const client = createMaximClient(
	{ baseUrl: 'http://127.0.0.1:1', appId: 'app', accessToken: TOKEN },
	runtime,
);
const sender = createMaximSender(client);

afterAll(async () => await runtime.transport.close());

/** A message with everything that the neutral form has. */
const WHOLE: PushMessage = {
	kind: 'notification',
	title: 'T',
	body: 'B',
	subtitle: 'S',
	bigText: 'long',
	extras: { orderId: 77 },
	badge: { mode: 'add', value: 2 },
	sound: 'bell',
	image: 'https://cdn.example.com/p.png',
	icon: 'https://cdn.example.com/i.png',
	clickAction: { type: 'intent', intent: 'intent:#Intent;component=a/b;end' },
	timeToLive: 3600,
	channelId: 'orders',
	category: 'EXPRESS',
	threadId: 'th',
	collapseId: 'co',
	platforms: ['android', 'ios'],
	apnsProduction: false,
};

describe('A neutral message', () => {
	test('stands in the vendor’s fields', () => {
		expect(toMaximBody(WHOLE)).toEqual({
			message: {
				type: 'image',
				title: 'T',
				body: 'B',
				attachment_url: 'https://cdn.example.com/p.png',
				big_text: 'long',
				badge: '+2',
				ext: { orderId: 77 },
				ios: { sound: 'bell', subtitle: 'S', thread_id: 'th', apns_collapse_id: 'co' },
				android: {
					sound: 'bell',
					channel_id: 'orders',
					click_action: 'intent',
					intent: 'intent:#Intent;component=a/b;end',
				},
			},
		});
	});

	test('that JPush sends is sent by MaxIM as well', () => {
		expect(toJPushBody(WHOLE)).toHaveProperty('notification.alert', 'B');
		expect(() => sender.compose(WHOLE)).not.toThrow();
	});

	test.each([
		{ type: 'url', url: 'https://shop.example.com/77' },
		{ type: 'intent', intent: 'shop://orders/77' },
	] as const)('opens the app where MaxIM cannot carry out %j', (clickAction) => {
		expect(toMaximBody({ kind: 'notification', body: 'B', clickAction })).toEqual({
			message: { type: 'text', body: 'B', android: { click_action: 'open_app' } },
		});
	});

	test('without options is its text alone', () => {
		expect(toMaximBody({ kind: 'notification', body: 'B' })).toEqual({
			message: { type: 'text', body: 'B' },
		});
	});

	test('of data is a cmd that shows nothing', () => {
		expect(toMaximBody({ ...WHOLE, kind: 'data' })).toEqual({
			message: { type: 'cmd', title: 'T', body: 'B', ext: { orderId: 77 } },
		});
	});

	test.each<[Partial<PushMessage>, object]>([
		[{ badge: { mode: 'set', value: 0 } }, { badge: '0' }],
		[{ clickAction: { type: 'openApp' } }, { android: { click_action: 'open_app' } }],
		// No vendor field opens a web address: the app opens.
		[
			{ clickAction: { type: 'url', url: 'https://a.example' } },
			{ android: { click_action: 'open_app' } },
		],
		[{ sound: 'default' }, { ios: { sound: 'default' } }],
	])('%j becomes %j', (parts, expected) => {
		expect(toMaximBody({ kind: 'notification', body: 'B', ...parts })).toEqual({
			message: { type: 'text', body: 'B', ...expected },
		});
	});

	test('takes raw JSON last, and null removes', () => {
		const raw = {
			setting: { distribution_strategy: 'mxpush_only' },
			message: { title: null, huawei: { badge_class: 'a.B' } },
		};
		expect(toMaximBody({ kind: 'notification', title: 'T', body: 'B' }, raw)).toEqual({
			setting: { distribution_strategy: 'mxpush_only' },
			message: { type: 'text', body: 'B', huawei: { badge_class: 'a.B' } },
		});
	});

	test.each([
		[{ audience: 'all' }, 'audience'],
		[{ setting: { request_id: 'mine' } }, 'setting.request_id'],
	])('refuses raw JSON that names %j', (raw, field) => {
		const compose = () => toMaximBody({ kind: 'notification', body: 'B' }, raw);
		expect(compose).toThrow(InvalidInputError);
		expect(compose).toThrow(`${field}: cannot be set by Request JSON`);
	});

	test('for one platform alone is refused, since it would reach the others too', () => {
		const only = (platforms: PushMessage['platforms']) => () =>
			toMaximBody({ kind: 'notification', body: 'B', platforms });
		expect(only(['android'])).toThrow(/not to android alone/);
		expect(only(['ios', 'harmony'])).toThrow(/not to ios and harmony alone/);
		expect(only(['ios', 'android', 'harmony'])).not.toThrow();
		expect(only([])).not.toThrow();
	});
});

describe('A neutral target', () => {
	test.each([
		[{ type: 'all' } as const, 'all'],
		[{ type: 'device', values: ['p'] } as const, { push_token: ['p'] }],
		[{ type: 'alias', values: ['a'] } as const, { alias: ['a'] }],
		[{ type: 'user', values: ['7'] } as const, { user_id: ['7'] }],
		[{ type: 'tag', values: ['t'], all: [], none: [] } as const, { tag: ['t'] }],
	])('%j is an audience', (target, expected) => {
		expect(
			toMaximAudience(structuredClone(target) as Parameters<typeof toMaximAudience>[0]),
		).toEqual(expected);
	});

	test('that MaxIM does not have is refused with what to choose instead', () => {
		expect(() => toMaximAudience({ type: 'segment', values: ['s'] })).toThrow(/no segments/);
		expect(() => toMaximAudience({ type: 'file', values: ['f'] })).toThrow(/no files/);
		for (const extra of [{ all: ['x'] }, { none: ['x'] }]) {
			expect(() => toMaximAudience({ type: 'tag', values: ['t'], ...extra })).toThrow(
				/any of the tags/,
			);
		}
	});

	test('of more than 500 entries is refused before anything is sent', () => {
		const values = Array.from({ length: 501 }, (_, index) => `p${index}`);
		expect(() => sender.checkTarget({ type: 'device', values })).toThrow(/at most 500 entries/);
		expect(() => sender.checkTarget({ type: 'user', values: ['me'] })).toThrow(/whole number/);
		expect(() => sender.checkTarget({ type: 'device', values: values.slice(1) })).not.toThrow();
	});
});

describe('The sender', () => {
	test('puts items of one kind together, but not tags', () => {
		const { capacity } = sender;
		expect(
			(['device', 'alias', 'user', 'tag', 'all'] as const).map((type) => capacity(type)),
		).toEqual([500, 500, 500, 1, 1]);
		expect(sender.batch).toBeUndefined();
	});

	test('makes the request id of the send, the same each time', async () => {
		expect(await sender.takeKey('seed-1', {})).toBe('seed-1');
		expect(await sender.takeKey('seed-1', {})).toBe('seed-1');
	});

	test('shows the request without sending it', () => {
		const body = sender.compose(
			{ kind: 'notification', body: 'B' },
			{ setting: { distribution_strategy: 'combined' } },
		);
		expect(sender.preview(body, { type: 'user', values: ['2302128618880'] })).toEqual({
			method: 'POST',
			url: 'http://127.0.0.1:1/push/notify',
			body: {
				audience: { user_id: [2302128618880] },
				setting: { distribution_strategy: 'combined' },
				message: { type: 'text', body: 'B' },
			},
		});
	});
});

test.each([
	['message.body', 'Body'],
	['message.attachment_url', 'Image URL or Attachment URL'],
	['audience.push_token[3]', 'Push Tokens'],
	['message.huawei.intent', 'Phone Makers (JSON)'],
	['unheard.of', undefined],
])('The path %s is the field %s', (path, label) => {
	expect(labelOfMaximField(path)).toBe(label);
});
