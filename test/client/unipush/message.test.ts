import fc from 'fast-check';

import {
	InvalidInputError,
	toUniPushBody,
	toUniPushTarget,
	type PushMessage,
	type PushTarget,
} from '../../../client';
import { offlineClient } from './support/client';

const PLAIN: PushMessage = { kind: 'notification', title: 'Title', body: 'Body' };
const { preview } = offlineClient();

test('a plain notification', () => {
	expect(toUniPushBody(PLAIN)).toEqual({
		title: 'Title',
		content: 'Body',
		force_notification: true,
		payload: { text: 'Body' },
	});
});

test('everything that uni-push has a word for', () => {
	expect(
		toUniPushBody({
			...PLAIN,
			subtitle: 'not in uni-push',
			extras: { order: '77' },
			badge: { mode: 'add', value: 2 },
			sound: 'pushsound.mp3',
			timeToLive: 600,
			category: 'EXPRESS',
			clickAction: { type: 'url', url: 'https://shop.example.com' },
			platforms: ['android', 'ios', 'harmony'],
		}),
	).toEqual({
		title: 'Title',
		content: 'Body',
		force_notification: true,
		payload: { order: '77' },
		badge: '+2',
		sound: 'pushsound',
		open_url: 'https://shop.example.com',
		options: { HW: { '/message/android/category': 'EXPRESS' } },
		platform: ['app-android', 'app-ios'],
		settings: { ttl: 600000 },
	});
});

test('a data message shows nothing', () => {
	expect(toUniPushBody({ ...PLAIN, kind: 'data', extras: { a: 1 } })).toEqual({
		title: '',
		content: '',
		payload: { title: 'Title', text: 'Body', a: 1 },
		content_available: 1,
	});
});

test('a title that stands in does not end inside a character', () => {
	const body = `${'a'.repeat(18)}🎉 and more`;
	expect(toUniPushBody({ kind: 'notification', body })).toMatchObject({
		title: `${'a'.repeat(18)}🎉`,
	});
});

test('without a title the beginning of the text stands in', () => {
	const body = toUniPushBody({ kind: 'notification', body: 'It arrives between 14:00 and 16:00' });
	expect(body.title).toBe('It arrives between ');
});

test('time to live 0 keeps nothing, and the system sound is no file', () => {
	expect(toUniPushBody({ ...PLAIN, timeToLive: 0, sound: 'default' })).toEqual({
		...toUniPushBody(PLAIN),
		settings: { ttl: -1 },
	});
});

test('raw JSON is laid over the rest', () => {
	const extra = { badge: null, settings: { speed: 10 }, must_report: true };
	const body = toUniPushBody({ ...PLAIN, badge: { mode: 'set', value: 1 }, timeToLive: 1 }, extra);
	expect(body).toEqual({
		...toUniPushBody(PLAIN),
		settings: { ttl: 1000, speed: 10 },
		must_report: true,
	});
});

test.each(['push_clientid', 'user_id', 'getui_big_data_tag', 'request_id', 'broadcast'])(
	'raw JSON cannot set %s',
	(field) => {
		expect(() => toUniPushBody(PLAIN, { [field]: 'x' })).toThrow(InvalidInputError);
	},
);

test('HarmonyOS alone cannot be chosen', () => {
	expect(() => toUniPushBody({ ...PLAIN, platforms: ['harmony'] })).toThrow(/HarmonyOS/);
});

describe('targets', () => {
	const platform = ['app-android', 'app-ios'];

	test.each<[string, PushTarget, object]>([
		['devices', { type: 'device', values: ['a'] }, { push_clientid: ['a'] }],
		['aliases', { type: 'alias', values: ['a'] }, { getui_alias: ['a'] }],
		['users', { type: 'user', values: ['u'] }, { user_id: ['u'], platform }],
		['user tags', { type: 'segment', values: ['vip'] }, { user_tag: ['vip'], platform }],
		[
			'tags',
			{ type: 'tag', values: ['a', 'b'], all: ['c'], none: ['d'] },
			{
				getui_big_data_tag: [
					{ key: 'custom_tag', values: ['a', 'b'], opt_type: 'or' },
					{ key: 'custom_tag', values: ['c'], opt_type: 'and' },
					{ key: 'custom_tag', values: ['d'], opt_type: 'not' },
					{ key: 'phone_type', values: ['android', 'ios'], opt_type: 'or' },
				],
			},
		],
		[
			'conditions',
			{
				type: 'conditions',
				conditions: [
					{ kind: 'region', match: 'any', values: ['11000000'] },
					{ kind: 'tag', match: 'none', values: ['a'] },
					{ kind: 'profile', match: 'all', values: ['1001'] },
				],
			},
			{
				getui_big_data_tag: [
					{ key: 'region', values: ['11000000'], opt_type: 'or' },
					{ key: 'custom_tag', values: ['a'], opt_type: 'not' },
					{ key: 'portrait', values: ['1001'], opt_type: 'and' },
					{ key: 'phone_type', values: ['android', 'ios'], opt_type: 'or' },
				],
			},
		],
		[
			'everyone on some platforms',
			{ type: 'all' },
			{
				getui_big_data_tag: [{ key: 'phone_type', values: ['android', 'ios'], opt_type: 'or' }],
			},
		],
	])('%s', (_name, target, expected) => {
		expect(toUniPushTarget(target, { title: 't', platform })).toEqual({ title: 't', ...expected });
	});

	test('everyone has to be said', () => {
		expect(toUniPushTarget({ type: 'all' }, { title: 't' })).toEqual({
			title: 't',
			broadcast: true,
		});
	});

	test('files are not known, nor mini programs in a broadcast', () => {
		expect(() => toUniPushTarget({ type: 'file', values: ['f'] })).toThrow(InvalidInputError);
		expect(() => toUniPushTarget({ type: 'all' }, { platform: 'mp-weixin' })).toThrow(/mp-weixin/);
	});
});

const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });

test('whatever fits the limits becomes a request that the vendor takes', () => {
	const message = fc.record(
		{
			kind: fc.constantFrom('notification' as const, 'data' as const),
			title: fc.string({ maxLength: 19 }),
			body: text(15),
			extras: fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 20 }), {
				maxKeys: 5,
			}),
			badge: fc.record({
				mode: fc.constantFrom('set' as const, 'add' as const),
				value: fc.integer({ min: 1, max: 99 }),
			}),
			timeToLive: fc.integer({ min: 0, max: 259200 }),
		},
		{ requiredKeys: ['kind', 'body'] },
	);
	const target = fc.constantFrom<PushTarget>(
		{ type: 'device', values: ['a', 'b'] },
		{ type: 'alias', values: ['张三'] },
		{ type: 'user', values: ['u'] },
		{ type: 'tag', values: ['t'] },
		{ type: 'all' },
	);
	fc.assert(
		fc.property(message, target, (one, to) => {
			fc.pre(one.body.length < 50);
			const input = toUniPushTarget(to, toUniPushBody(one));
			const { body } = preview.sendMessage(input as never);
			expect(body).toMatchObject({ method: 'sendMessage' });
		}),
	);
});
