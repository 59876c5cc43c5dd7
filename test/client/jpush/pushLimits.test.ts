import { fieldOf, pushComplaint } from './check';

const many = (count: number, one = 'x'): string[] => new Array<string>(count).fill(one);
const android = (fields: object) => ({ notification: { alert: 'a', android: fields } });
const ios = (fields: object) => ({ notification: { alert: 'a', ios: fields } });
const hmos = (fields: object) => ({ notification: { alert: 'a', hmos: fields } });
const options = (fields: object) => ({ options: fields });
const channel = (fields: object) => ({ options: { third_party_channel: fields } });
const data = { notification: undefined, message: { msg_content: 'm' } };
const third = (fields: object) => ({ ...data, notification_3rd: { content: 'c', ...fields } });
const sms = (fields: object) => ({ sms_message: { temp_id: 1, delay_time: 0, ...fields } });
const live = { event: 'update', 'content-state': {} };
const activity = (fields: object) => ({
	notification: undefined,
	live_activity: { ios: { ...live, ...fields } },
});

const CJK_40_BYTES = `${'深'.repeat(13)}a`;

/** Each limit with the last value inside it, the first outside, and the field that is named. */
const LIMITS: Array<[string, object, object]> = [
	['audience.tag', { audience: { tag: many(20) } }, { audience: { tag: many(21) } }],
	['audience.tag_and', { audience: { tag_and: many(20) } }, { audience: { tag_and: many(21) } }],
	['audience.tag_not', { audience: { tag_not: many(20) } }, { audience: { tag_not: many(21) } }],
	['audience.alias', { audience: { alias: many(1000) } }, { audience: { alias: many(1001) } }],
	[
		'audience.registration_id',
		{ audience: { registration_id: many(1000) } },
		{ audience: { registration_id: many(1001) } },
	],
	['audience.segment', { audience: { segment: many(1) } }, { audience: { segment: many(2) } }],
	['audience.abtest', { audience: { abtest: many(1) } }, { audience: { abtest: many(2) } }],
	[
		'audience.tag[0]',
		{ audience: { tag: [CJK_40_BYTES] } },
		{ audience: { tag: [`${CJK_40_BYTES}b`] } },
	],
	[
		'audience.alias[0]',
		{ audience: { alias: ['a@!#$&*+=.|_9字￥'] } },
		{ audience: { alias: ['a-b'] } },
	],
	['audience.alias[0]', { audience: { alias: ['a'] } }, { audience: { alias: [''] } }],
	[
		'audience.registration_id[1]',
		{ audience: { registration_id: ['a', 'b'] } },
		{ audience: { registration_id: ['a', 'b\n'] } },
	],
	['platform', { platform: ['android', 'hmos'] }, { platform: [] }],
	['cid', { cid: 'k-u' }, { cid: '' }],
	[
		'notification.android.channel_id',
		android({ channel_id: 'c'.repeat(1000) }),
		android({ channel_id: `${'c'.repeat(999)}字` }),
	],
	['notification.android.priority', android({ priority: 2 }), android({ priority: 3 })],
	['notification.android.priority', android({ priority: -2 }), android({ priority: -3 })],
	['notification.android.style', android({ style: 0 }), android({ style: 4 })],
	['notification.android.alert_type', android({ alert_type: -1 }), android({ alert_type: -2 })],
	['notification.android.alert_type', android({ alert_type: 7 }), android({ alert_type: 8 })],
	['notification.android.builder_id', android({ builder_id: 3 }), android({ builder_id: '3' })],
	[
		'notification.android.badge_add_num',
		android({ badge_add_num: 99, badge_class: 'a.B' }),
		android({ badge_add_num: 100, badge_class: 'a.B' }),
	],
	[
		'notification.android.badge_add_num',
		android({ badge_add_num: 1, badge_class: 'a.B' }),
		android({ badge_add_num: 0, badge_class: 'a.B' }),
	],
	[
		'notification.android.badge_set_num',
		android({ badge_set_num: 0, badge_class: 'a.B' }),
		android({ badge_set_num: 100, badge_class: 'a.B' }),
	],
	[
		'notification.android.display_foreground',
		android({ display_foreground: '1' }),
		android({ display_foreground: 1 }),
	],
	[
		'notification.android.show_begin_time',
		android({ show_begin_time: '2028-02-29 23:59:59' }),
		android({ show_begin_time: '2027-02-29 23:59:59' }),
	],
	[
		'notification.android.extras.third_url_encode',
		android({ extras: { third_url_encode: false } }),
		android({ extras: { third_url_encode: 'true' } }),
	],
	[
		'notification.android.extras.mipns_content_forshort',
		android({ extras: { mipns_content_forshort: '字'.repeat(128) } }),
		android({ extras: { mipns_content_forshort: '字'.repeat(129) } }),
	],
	[
		'notification.android.custom_buttons[0].name',
		android({ custom_buttons: [{ name: 'n'.repeat(20), action_type: 1 }] }),
		android({ custom_buttons: [{ name: 'n'.repeat(21), action_type: 1 }] }),
	],
	['notification.ios.badge', ios({ badge: 0 }), ios({ badge: -1 })],
	['notification.ios.badge', ios({ badge: '-1' }), ios({ badge: 'one' })],
	[
		'notification.ios.interruption-level',
		ios({ 'interruption-level': 'critical' }),
		ios({ 'interruption-level': 'loud' }),
	],
	[
		'notification.hmos.sound_duration',
		hmos({ sound: 's', sound_duration: 60 }),
		hmos({ sound: 's', sound_duration: 61 }),
	],
	['notification.hmos.push_type', hmos({ push_type: 0 }), hmos({ push_type: 3 })],
	[
		'notification.hmos.large_icon',
		hmos({ large_icon: 'https://a/b' }),
		hmos({ large_icon: 'http://a/b' }),
	],
	['options.sendno', options({ sendno: 4294967294 }), options({ sendno: 0 })],
	['options.time_to_live', options({ time_to_live: 864_000 }), options({ time_to_live: 864_001 })],
	['options.time_to_live', options({ time_to_live: 0 }), options({ time_to_live: -1 })],
	[
		'options.override_msg_id',
		options({ override_msg_id: '9223372036854775807' }),
		options({ override_msg_id: '9223372036854775808' }),
	],
	[
		'options.override_msg_id',
		options({ override_msg_id: 1 }),
		options({ override_msg_id: 2 ** 53 }),
	],
	[
		'options.apns_collapse_id',
		options({ apns_collapse_id: 'c'.repeat(64) }),
		options({ apns_collapse_id: 'c'.repeat(65) }),
	],
	[
		'options.big_push_duration',
		options({ big_push_duration: 1400 }),
		options({ big_push_duration: 1401 }),
	],
	[
		'options.big_push_duration',
		options({ big_push_duration: 1 }),
		options({ big_push_duration: 0 }),
	],
	['options.classification', options({ classification: 1 }), options({ classification: 2 })],
	[
		'options.third_party_channel.xiaomi.distribution',
		channel({ xiaomi: { distribution: 'first_ospush' } }),
		channel({ xiaomi: { distribution: '' } }),
	],
	[
		'options.third_party_channel.xiaomi.big_text',
		channel({ xiaomi: { big_text: '字'.repeat(128) } }),
		channel({ xiaomi: { big_text: '字'.repeat(129) } }),
	],
	[
		'options.third_party_channel.huawei.importance',
		channel({ huawei: { importance: 'LOW' } }),
		channel({ huawei: { importance: 'low' } }),
	],
	[
		'options.third_party_channel.fcm.distribution_fcm',
		channel({ meizu: { distribution_fcm: 'fcm' } }),
		channel({ fcm: { distribution_fcm: 'fcm' } }),
	],
	[
		'options.third_party_channel.oppo.category',
		channel({ oppo: { notify_level: 16, category: 'IM' } }),
		channel({ oppo: { notify_level: 16 } }),
	],
	['options.third_party_channel.nokia', channel({ nio: {} }), channel({ nokia: {} })],
	['sms_message.delay_time', sms({ delay_time: 86_400 }), sms({ delay_time: 86_401 })],
	['sms_message.temp_id', sms({ temp_id: '1' }), sms({ temp_id: 'a' })],
	[
		'callback.url',
		{ callback: { url: 'https://a.example/x' } },
		{ callback: { url: 'https://a.example:8443/x' } },
	],
	[
		'callback.url',
		{ callback: { url: 'http://8.8.8.8/' } },
		{ callback: { url: 'http://192.168.1.1/' } },
	],
	[
		'callback.url',
		{ callback: { url: 'http://172.32.0.1/' } },
		{ callback: { url: 'http://172.16.0.1/' } },
	],
	['callback.url', { callback: {} }, { callback: { url: 'ftp://a.example/' } }],
	['callback.type', { callback: { type: 15 } }, { callback: { type: 16 } }],
	['notification_3rd.content', third({}), third({ content: '' })],
	[
		'notification_3rd.badge_add_num',
		third({ badge_add_num: '99', badge_class: 'a.B' }),
		third({ badge_add_num: '100', badge_class: 'a.B' }),
	],
	[
		'live_activity.ios.relevance-score',
		activity({ 'relevance-score': 100 }),
		activity({ 'relevance-score': 101 }),
	],
	[
		'live_activity.ios.attributes-type',
		activity({ event: 'start', 'attributes-type': 'T' }),
		activity({ event: 'start' }),
	],
	[
		'live_activity.ios.apns-priority',
		activity({ 'apns-priority': 5 }),
		activity({ 'apns-priority': 6 }),
	],
];

test.each(LIMITS)('%s is checked', (field, inside, outside) => {
	expect(pushComplaint(inside)).toBeUndefined();
	expect(fieldOf(pushComplaint(outside))).toBe(field);
});
