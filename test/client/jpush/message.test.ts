import {
	InvalidInputError,
	JPUSH_FIELD_LABELS,
	labelOfJPushField,
	toJPushAudience,
	toJPushBody,
	toJPushPush,
	type PushMessage,
} from '../../../client';
import { complaint } from './check';
import { pushRequest } from '../../../client/jpush/schemas/push';

const plain: PushMessage = { kind: 'notification', body: 'Order shipped' };

const full: PushMessage = {
	kind: 'notification',
	title: 'Order',
	body: 'Shipped',
	subtitle: 'Parcel 7',
	bigText: 'The whole story',
	extras: { order: '77' },
	badge: { mode: 'set', value: 5 },
	sound: 'ding.caf',
	image: 'https://img.example/p.png',
	icon: 'https://img.example/i.png',
	clickAction: { type: 'intent', intent: 'intent:#Intent;component=a/b;end' },
	timeToLive: 3600,
	channelId: 'orders',
	category: 'IM',
	threadId: 'orders-thread',
	collapseId: 'order-77',
	platforms: ['android', 'ios', 'harmony', 'quickapp'],
	apnsProduction: false,
};

describe('A neutral message becomes a push body', () => {
	test('of a text alone: every platform, Android and iOS objects, APNs production', () => {
		expect(toJPushBody(plain)).toEqual({
			platform: 'all',
			notification: {
				alert: 'Order shipped',
				android: { alert: 'Order shipped' },
				ios: { alert: 'Order shipped' },
			},
			options: { apns_production: true },
		});
	});

	test('with every field and every platform', () => {
		expect(toJPushBody(full)).toEqual({
			platform: ['android', 'ios', 'hmos', 'quickapp'],
			notification: {
				alert: 'Shipped',
				android: {
					alert: 'Shipped',
					title: 'Order',
					channel_id: 'orders',
					category: 'IM',
					style: 3,
					big_text: 'The whole story',
					big_pic_path: 'https://img.example/p.png',
					large_icon: 'https://img.example/i.png',
					sound: 'ding.caf',
					intent: { url: 'intent:#Intent;component=a/b;end' },
					extras: { order: '77' },
				},
				ios: {
					alert: { title: 'Order', subtitle: 'Parcel 7', body: 'Shipped' },
					sound: 'ding.caf',
					badge: 5,
					'thread-id': 'orders-thread',
					extras: { order: '77' },
				},
				hmos: {
					alert: 'Shipped',
					title: 'Order',
					category: 'IM',
					intent: { url: 'intent:#Intent;component=a/b;end' },
					large_icon: 'https://img.example/i.png',
					sound: 'ding.caf',
					badge_set_num: 5,
					extras: { order: '77' },
				},
				quickapp: {
					title: 'Order',
					alert: 'Shipped',
					page: 'intent:#Intent;component=a/b;end',
					extras: { order: '77' },
				},
			},
			options: {
				time_to_live: 3600,
				apns_collapse_id: 'order-77',
				apns_production: false,
			},
		});
	});

	test('of data for the app', () => {
		const data = { ...full, kind: 'data' } as const;
		expect(toJPushBody({ ...data, platforms: undefined })).toEqual({
			platform: 'all',
			message: { msg_content: 'Shipped', title: 'Order', extras: { order: '77' } },
			options: { time_to_live: 3600, apns_collapse_id: 'order-77', apns_production: false },
		});
	});

	test('only for the platforms chosen', () => {
		expect(toJPushBody({ ...plain, platforms: ['ios'] })).toMatchObject({ platform: ['ios'] });
		const { notification } = toJPushBody({ ...plain, platforms: ['ios'] });
		expect(Object.keys(notification as object)).toEqual(['alert', 'ios']);
		expect(toJPushBody({ ...plain, platforms: [] })).toEqual(toJPushBody(plain));
	});

	test('with a long text of its own style when there is no picture', () => {
		expect(toJPushBody({ ...plain, bigText: 'long' })).toMatchObject({
			notification: { android: { style: 1, big_text: 'long' } },
		});
	});

	test('with a badge counted up', () => {
		const badge = { mode: 'add', value: 2 } as const;
		const { notification } = toJPushBody({
			...plain,
			badge,
			platforms: ['android', 'ios', 'harmony'],
		});
		expect(notification).toMatchObject({ ios: { badge: '+2' }, hmos: { badge_add_num: 2 } });
		expect(notification).not.toHaveProperty('android.badge_add_num');
	});

	test('with a badge for Android once raw JSON names its class', () => {
		const extra = { notification: { android: { badge_class: 'a.B' } } };
		const body = toJPushBody({ ...plain, badge: { mode: 'add', value: 2 } }, extra);
		expect(body).toMatchObject({
			notification: { android: { badge_add_num: 2, badge_class: 'a.B' } },
		});
		expect(toJPushBody({ ...plain, badge: { mode: 'set', value: 0 } }, extra)).toMatchObject({
			notification: { android: { badge_set_num: 0 } },
		});
	});

	test('without the sound "default" where that would be a file name', () => {
		const { notification } = toJPushBody({
			...plain,
			sound: 'default',
			platforms: ['android', 'ios', 'harmony'],
		});
		expect(notification).toMatchObject({ ios: { sound: 'default' } });
		expect(notification).not.toHaveProperty('android.sound');
		expect(notification).not.toHaveProperty('hmos.sound');
	});

	test.each([
		[undefined, undefined, 'action.system.home', '/'],
		[{ type: 'openApp' } as const, undefined, 'action.system.home', '/'],
		[
			{ type: 'url', url: 'https://a.example/b' } as const,
			'https://a.example/b',
			'https://a.example/b',
			'https://a.example/b',
		],
	])('with the click action %j', (clickAction, android, hmos, page) => {
		const { notification } = toJPushBody({
			...plain,
			clickAction,
			platforms: ['android', 'harmony', 'quickapp'],
		});
		expect(notification).toMatchObject({ hmos: { intent: { url: hmos } }, quickapp: { page } });
		if (android === undefined) expect(notification).not.toHaveProperty('android.intent');
		else expect(notification).toMatchObject({ android: { intent: { url: android } } });
	});

	test('with raw JSON laid over it last, null taking a field away', () => {
		const body = toJPushBody(
			{ ...plain, title: 'T' },
			{
				platform: ['android'],
				notification: { android: { title: 'Raw', priority: 1 }, ios: null },
				options: { classification: 1 },
			},
		);
		expect(body).toEqual({
			platform: ['android'],
			notification: {
				alert: 'Order shipped',
				android: { alert: 'Order shipped', title: 'Raw', priority: 1 },
			},
			options: { apns_production: true, classification: 1 },
		});
	});

	test.each(['audience', 'cid'])('but not with a raw %s, which would get lost', (field) => {
		expect(() => toJPushBody(plain, { [field]: 'all' })).toThrow(InvalidInputError);
	});

	test('without changing what it was given', () => {
		const given = structuredClone(full);
		toJPushBody(given, { notification: { android: { extras: { more: 1 } } } });
		expect(given).toEqual(full);
	});
});

describe('A neutral target becomes an audience', () => {
	test.each([
		[{ type: 'all' } as const, 'all'],
		[{ type: 'device', values: ['r'] } as const, { registration_id: ['r'] }],
		[{ type: 'alias', values: ['a'] } as const, { alias: ['a'] }],
		[{ type: 'segment', values: ['s'] } as const, { segment: ['s'] }],
		[{ type: 'file', values: ['f'] } as const, { file: { file_id: 'f' } }],
		[
			{ type: 'tag', values: ['t'], all: ['u'], none: ['v'] } as const,
			{ tag: ['t'], tag_and: ['u'], tag_not: ['v'] },
		],
		[{ type: 'tag', values: [], all: ['u'] } as const, { tag_and: ['u'] }],
	])('%j', (target, audience) => {
		expect(
			toJPushAudience(structuredClone(target) as Parameters<typeof toJPushAudience>[0]),
		).toEqual(audience);
	});

	test('but a user id does not, nor do two files', () => {
		expect(() => toJPushAudience({ type: 'user', values: ['u'] })).toThrow(/no user ids/);
		expect(() => toJPushAudience({ type: 'file', values: ['a', 'b'] })).toThrow(/one file/);
	});
});

test('toJPushPush makes a complete push, whose raw JSON may narrow the audience', () => {
	const extra = { cid: 'k-u', audience: { tag_not: ['muted'] }, options: { sendno: 3 } };
	const push = toJPushPush(plain, { type: 'alias', values: ['u'] }, extra);
	expect(push).toMatchObject({
		cid: 'k-u',
		audience: { alias: ['u'], tag_not: ['muted'] },
		options: { sendno: 3, apns_production: true },
	});
	expect(complaint(pushRequest, push)).toBeUndefined();
});

describe('Labels name the field of the node', () => {
	test.each([
		['audience.tag[3]', 'Tags'],
		['audience.alias[0]', 'Aliases'],
		['audience.registration_id', 'Registration IDs'],
		['notification.ios.alert.title', 'Title'],
		['notification.android.alert', 'Body'],
		['notification.android.extras.third_url_encode', 'Extras (JSON)'],
		['message.msg_content', 'Body'],
		['notification.ios.badge', 'Badge'],
		['tags.remove[0]', 'Remove Tags'],
		['registration_ids.add[7]', 'Registration IDs'],
		['msg_ids[0]', 'Message IDs'],
		['options.third_party_channel.oppo.category', 'Third-Party Channel (JSON)'],
		['toString', undefined],
		['', undefined],
	])('%s is %s', (path, label) => {
		expect(labelOfJPushField(path)).toBe(label);
	});

	test('for every path that the mapping writes', () => {
		const push = toJPushPush(
			{ ...full, badge: { mode: 'add', value: 1 } },
			{ type: 'tag', values: ['t'] },
			{
				notification: { android: { badge_class: 'a.B' } },
			},
		);
		const unnamed = leaves(push).filter((path) => labelOfJPushField(path) === undefined);
		expect(unnamed).toEqual([]);
		expect(Object.values(JPUSH_FIELD_LABELS)).not.toContain('');
	});
});

/** The paths of all values that are no objects. */
function leaves(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.map((_, index) => `${path}[${index}]`);
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, member]) =>
		leaves(member, path === '' ? key : `${path}.${key}`),
	);
}
