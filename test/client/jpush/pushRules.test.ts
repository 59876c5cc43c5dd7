import { fieldOf, pushComplaint } from './check';

const android = (fields: object) => ({ notification: { alert: 'a', android: fields } });
const hmos = (fields: object) => ({ notification: { alert: 'a', hmos: fields } });
const options = (fields: object) => ({ options: fields });
const channel = (fields: object) => ({ options: { third_party_channel: fields } });
const data = { notification: undefined, message: { msg_content: 'm' } };
const third = (fields: object) => ({ ...data, notification_3rd: { content: 'c', ...fields } });
const live = { event: 'update', 'content-state': {} };
const activity = (fields: object) => ({
	notification: undefined,
	live_activity: { ios: { ...live, ...fields } },
});

/** Rules between fields, with the field that is named. */
const RULES: Array<[string, string, object]> = [
	['a notification or a message is required', 'notification', { notification: undefined }],
	['a notification needs a text', 'notification.alert', { notification: {} }],
	['a platform needs a text', 'notification.ios.alert', { notification: { ios: {} } }],
	['an audience needs a target', 'audience', { audience: { tag: [], alias: [] } }],
	['an audience needs a target', 'audience', { audience: {} }],
	['only all is a word for an audience', 'audience', { audience: 'everyone' }],
	[
		'a Live Activity stands alone',
		'audience.live_activity_id',
		{ ...activity({}), audience: { live_activity_id: 'l', alias: ['u'] } },
	],
	[
		'a Live Activity is needed',
		'audience.live_activity_id',
		{ audience: { live_activity_id: 'l' } },
	],
	['a Live Activity has no notification', 'live_activity', { live_activity: { ios: live } }],
	['a file has an operation of its own', 'audience.file', { audience: { file: { file_id: 'f' } } }],
	[
		'notification_3rd needs a message',
		'notification_3rd',
		{ notification: undefined, ...noMessage() },
	],
	[
		'notification_3rd excludes a notification',
		'notification_3rd',
		{ ...third({}), notification: { alert: 'a' } },
	],
	[
		'notification_3rd v2 must be asked for',
		'options.notification_3rd_ver',
		{ ...data, notification_3rd: { ios: { alert: 'a' } } },
	],
	[
		'notification_3rd v1 excludes v2',
		'options.notification_3rd_ver',
		{ ...third({}), ...options({ notification_3rd_ver: 'v2' }) },
	],
	[
		'notification_3rd needs something',
		'notification_3rd.content',
		{ ...data, notification_3rd: {} },
	],
	['inapp_message needs a notification', 'inapp_message', { ...data, inapp_message: true }],
	[
		'inapp_message excludes a message',
		'inapp_message',
		{ message: { msg_content: 'm' }, inapp_message: true },
	],
	['a badge needs its class', 'notification.android.badge_class', android({ badge_add_num: 1 })],
	['a badge needs its class', 'notification.android.badge_class', android({ badge_set_num: 1 })],
	['a class needs its badge', 'notification.android.badge_class', android({ badge_class: 'a.B' })],
	[
		'a badge of the makers needs its class',
		'notification_3rd.badge_class',
		third({ badge_add_num: 1 }),
	],
	['style 1 needs its text', 'notification.android.big_text', android({ style: 1 })],
	['style 2 needs its lines', 'notification.android.inbox', android({ style: 2 })],
	['style 3 needs its picture', 'notification.android.big_pic_path', android({ style: 3 })],
	['hmos style 2 needs its lines', 'notification.hmos.inbox', hmos({ style: 2 })],
	['hmos types need their data', 'notification.hmos.extra_data', hmos({ push_type: 2 })],
	['hmos types need their payload', 'notification.hmos.hm_payload', hmos({ push_type: 7 })],
	['a duration needs a sound', 'notification.hmos.sound', hmos({ sound_duration: 5 })],
	['a backup needs active_push', 'options.need_backup', options({ need_backup: true })],
	[
		'active_push excludes spreading',
		'options.big_push_duration',
		options({ active_push: true, big_push_duration: 5 }),
	],
	[
		'active_push excludes a message',
		'options.active_push',
		{ message: { msg_content: 'm' }, options: { active_push: true } },
	],
	[
		'OPPO takes an intent or its end',
		'options.third_party_channel.oppo.op_delete_intent_data',
		channel({ oppo: { op_intelligent_intent: {}, op_delete_intent_data: {} } }),
	],
	['an unknown key is a mistake', 'notifcation', { notifcation: {} }],
	['custom data belongs in extras', 'notification.android.my_key', android({ my_key: 1 })],
	['extras are JSON', 'notification.android.extras', android({ extras: { at: new Date(0) } })],
	['extras are an object', 'message.extras', { message: { msg_content: 'm', extras: [] } }],
];

function noMessage() {
	return { message: undefined, notification_3rd: { content: 'c' }, live_activity: { ios: live } };
}

test.each(RULES)('%s: %s is named', (_rule, field, parts) => {
	expect(fieldOf(pushComplaint(parts))).toBe(field);
});

test.each([
	['ios', 'content_available', 'content-available'],
	['ios', 'mutable_content', 'mutable-content'],
	['ios', 'thread_id', 'thread-id'],
	['ios', 'interruption_level', 'interruption-level'],
	['android', 'build_id', 'builder_id'],
])('The misspelling %s %s is told apart from an unknown key', (platform, wrong, right) => {
	const text = pushComplaint({ notification: { alert: 'a', [platform]: { [wrong]: true } } });
	expect(text).toContain(`${wrong}: `);
	expect(text).toContain(`spelled ${right}`);
});

describe('Sizes are counted in bytes of UTF-8 as JSON', () => {
	const fit = (limit: number, make: (text: string) => object): number => {
		const frame = Buffer.byteLength(JSON.stringify(make('')), 'utf8');
		return limit - frame;
	};

	test('3,584 for the object of iOS, with the alert it inherits', () => {
		const room = fit(3584, (alert) => ({ alert }));
		expect(
			pushComplaint({ platform: ['ios'], notification: { ios: { alert: 'x'.repeat(room) } } }),
		).toBeUndefined();
		for (const notification of [
			{ ios: { alert: 'x'.repeat(room + 1) } },
			{ alert: 'x'.repeat(room + 1) },
		]) {
			expect(pushComplaint({ platform: ['ios'], notification })).toBe(
				`notification.ios: at most 3584 bytes as JSON allowed, got 3585 (${JSON.stringify({ alert: 'x'.repeat(room + 1) }).slice(0, 60)}…)`,
			);
		}
		expect(
			pushComplaint({ platform: ['ios'], notification: { alert: '字'.repeat(1192) } }),
		).toContain('got 3588');
	});

	test('4,000 for Android, notification and message together', () => {
		const message = { msg_content: 'm'.repeat(2000) };
		const room =
			4000 - Buffer.byteLength(JSON.stringify(message)) - JSON.stringify({ alert: '' }).length;
		const parts = (size: number) => ({
			platform: ['android'],
			notification: { alert: 'x'.repeat(size) },
			message,
		});
		expect(pushComplaint(parts(room))).toBeUndefined();
		expect(pushComplaint(parts(room + 1))).toContain(
			'notification.android: at most 4000 bytes as JSON with message allowed, got 4001',
		);
		expect(pushComplaint({ ...parts(room + 1), platform: ['ios'] })).toBeUndefined();
	});

	test('4,000 for a message alone, 1,000 for Windows Phone', () => {
		expect(pushComplaint({ message: { msg_content: 'm'.repeat(4001) } })).toContain(
			'message: at most 4000',
		);
		const winphone = { alert: 'w'.repeat(1000) };
		expect(pushComplaint({ notification: { winphone } })).toContain(
			'notification.winphone: at most 1000',
		);
	});
});

test("A maker's own kind of push needs no notification", () => {
	const makers = channel({ huawei: { hw_push_type: 7, hw_live_payload: {} } });
	expect(pushComplaint({ notification: undefined, ...makers })).toBeUndefined();
});
