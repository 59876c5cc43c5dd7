import * as operations from '../../../client/maxim/operations';
import { notifyRequest } from '../../../client/maxim/schemas/push';
import { complaint } from './harness';

const push = (parts: object) =>
	complaint(notifyRequest, { audience: 'all', message: {}, ...parts });
const message = (parts: object) => push({ message: parts });
const many = (count: number, entry: unknown = 'a') => Array.from({ length: count }, () => entry);

describe('The audience', () => {
	test.each(['tag', 'alias', 'push_token'])('takes 1 to 500 of %s', (kind) => {
		expect(push({ audience: { [kind]: many(500) } })).toBeUndefined();
		expect(push({ audience: { [kind]: many(501) } })).toMatch(
			new RegExp(`^audience\\.${kind}: at most 500 entries allowed, got 501`),
		);
		expect(push({ audience: { [kind]: [] } })).toMatch(/at least 1 entries/);
		expect(push({ audience: { [kind]: [' '] } })).toMatch(/must not be blank/);
	});

	test('takes 64-bit user ids', () => {
		expect(push({ audience: { user_id: [1, '9223372036854775807'] } })).toBeUndefined();
		expect(push({ audience: { user_id: many(501, 1) } })).toMatch(/at most 500 entries/);
		for (const id of ['9223372036854775808', 'a', '', -1, 1.5, 2 ** 60]) {
			expect(push({ audience: { user_id: [id] } })).toMatch(
				/^audience\.user_id\[0\]: must be a whole number/,
			);
		}
	});

	test('is everyone or exactly one kind', () => {
		expect(push({ audience: 'all' })).toBeUndefined();
		expect(push({ audience: 'everyone' })).toMatch(/^audience: /);
		expect(push({ audience: {} })).toMatch(/exactly one of tag, alias/);
		expect(push({ audience: { tag: ['a'], alias: ['b'] } })).toMatch(/exactly one of tag, alias/);
		expect(push({ audience: { segment: ['a'] } })).toMatch(/does not know this key/);
		expect(complaint(notifyRequest, { message: {} })).toMatch(/^audience: .*got nothing$/);
	});
});

describe('The message', () => {
	test.each([
		[{ type: 'voice' }, /^message\.type: must be "text" or "image" or "cmd"/],
		[{ badge: 5 }, /^message\.badge: must be text/],
		[{ badge: '-1' }, /^message\.badge: must be a number, or \+ and a number/],
		[{ ext: [] }, /^message\.ext: must be a JSON object/],
		[{ show_begin_time: 1_700_000_000_000 }, /^message\.show_begin_time: at most 2147483647/],
		[{ show_begin_time: 5, show_end_time: 5 }, /^message\.show_end_time: must be later/],
		[{ type: 'image', attachment_url: 'https://a.example/p.gif' }, /^message\.attachment_url: /],
		[{ android: { click_action: 'intent' } }, /^message\.android\.intent: is required/],
		[{ oppo: { click_action: 'intent' } }, /^message\.oppo\.intent: is required/],
		[{ xiaomi: { badge_class: 'a' } }, /^message\.xiaomi\.badge_class: the vendor does not know/],
		[{ vivo: { push_mode: 2 } }, /^message\.vivo\.push_mode: /],
		[{ meizu: {} }, /^message\.meizu: the vendor does not know this key/],
	])('%j is refused', (parts, expected) => {
		expect(message(parts)).toMatch(expected);
	});

	test.each([
		{ type: 'image', attachment_url: 'https://a.example/p.JPEG' },
		{ type: 'text', attachment_url: 'https://a.example/a.mp3' },
		{ badge: '0' },
		{ badge: '+12' },
		// A maker takes over what android says.
		{ android: { intent: 'intent:#Intent;end' }, oppo: { click_action: 'intent' } },
	])('%j is allowed', (parts) => {
		expect(message(parts)).toBeUndefined();
	});
});

test.each([
	[{ distribution_strategy: 'both' }, /^setting\.distribution_strategy: /],
	[{ ospush_sequence: ['flyme'] }, /^setting\.ospush_sequence\[0\]: /],
	[{ request_id: '' }, /^setting\.request_id: must not be blank/],
	[{ ttl: 5 }, /^setting\.ttl: the vendor does not know this key/],
])('The setting %j is refused', (setting, expected) => {
	expect(push({ setting })).toMatch(expected);
});

type Name = keyof typeof operations;

test.each<[Name, object, RegExp]>([
	['getTaskDetail', { list: [] }, /^list: at least 1/],
	['getTaskDetail', { list: many(101, 1) }, /^list: at most 100 entries/],
	['getTaskDetail', { list: ['x'] }, /^list\[0\]: must be a whole number/],
	['getCertificate', { provider: 0 }, /^provider: at least 1/],
	['getCertificate', { provider: 8 }, /^provider: at most 7/],
	['getCertificate', { provider: 1, environment: 2 }, /^environment: /],
	['getCertificate', {}, /^provider: a value is required/],
	['setAlias', { alias: '' }, /^alias: must not be blank/],
	['setAlias', { alias: 'a', user_id: 'me' }, /^user_id: must be a whole number/],
	['addTags', { tags: [] }, /^tags: at least 1/],
	['removeTags', { tags: [''] }, /^tags\[0\]: must not be blank/],
	['setBadge', { badge: -1 }, /^badge: at least 0/],
	['setBadge', { badge: 2 ** 31 }, /^badge: at most 2147483647/],
	['removeDevice', {}, /^device_sn: a value is required/],
	['bindDeviceToken', { device_sn: 1, device_token: 't' }, /^notifier_name: a value is required/],
	['unbindDeviceToken', { deviceSn: 1 }, /^device_sn: a value is required/],
	['setPush', { value: 'yes' }, /^value: must be true or false/],
	['setPushDetail', {}, /^value: a value is required/],
	[
		'setPushLimit',
		{ no_push_start_hour: 24, no_push_end_hour: 7 },
		/^no_push_start_hour: at most 23/,
	],
	['setPushLimit', { no_push_start_hour: 22 }, /^no_push_end_hour: a value is required/],
	['setPushNickname', { value: ' ' }, /^value: must not be blank/],
	['getTags', { user: 1 }, /^user: the vendor does not know this key/],
])('%s refuses %j', (name, input, expected) => {
	expect(complaint(operations[name].request, input)).toMatch(expected);
});
