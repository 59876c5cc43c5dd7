import { complaint, wireBody, wireText } from './check';
import { deviceBatch, filePushRequest, groupPushRequest } from '../../../client/jpush/schemas/push';

// The examples of the seed document, with its comments and stray commas taken out.

const WHOLE = {
	cid: '8103a4c628a0b98974ec1949-711261d4-5f17-4d2f-a855-5e5a8909b26e',
	platform: 'all',
	audience: { tag: ['深圳', '北京'] },
	notification: {
		android: {
			alert: 'Hi, JPush!',
			title: 'Send to Android',
			builder_id: 1,
			large_icon: 'http://www.jiguang.cn/largeIcon.jpg',
			intent: {
				url: 'intent:#Intent;component=com.jiguang.push/com.example.jpushdemo.SettingActivity;end',
			},
			extras: { newsid: 321 },
		},
		ios: {
			alert: 'Hi, JPush!',
			sound: 'default',
			badge: '+1',
			'thread-id': 'default',
			extras: { newsid: 321 },
		},
		voip: { key: 'value' },
		quickapp: { alert: 'Hi, JPush!', title: 'Send to QuickApp', page: '/page1' },
	},
	message: {
		msg_content: 'Hi,JPush',
		content_type: 'text',
		title: 'msg',
		extras: { key: 'value' },
	},
	sms_message: {
		temp_id: 1250,
		temp_para: { code: '123456' },
		delay_time: 3600,
		active_filter: false,
	},
	options: {
		time_to_live: 60,
		apns_production: false,
		apns_collapse_id: 'jiguang_test_201706011100',
	},
	callback: { url: 'http://www.bilibili.com', params: { name: 'joe', age: 26 }, type: 3 },
};

const CURL = {
	platform: 'all',
	audience: 'all',
	notification: {
		alert: 'Hi,JPush !',
		android: { extras: { 'android-key1': 'android-value1' } },
		ios: { sound: 'sound.caf', badge: '+1', extras: { 'ios-key1': 'ios-value1' } },
	},
};

const note = { platform: 'all', audience: 'all', notification: { alert: 'Hi, JPush!' } };
const extras = { news_id: 134, my_key: 'a value' };

const CHANNELS = {
	xiaomi: {
		distribution: 'jpush',
		channel_id: '*******',
		large_icon: 'jgmedia-2-14b23451-0001-41ce-89d9-987b465122da',
		small_icon_uri: 'jgmedia-3-14b23451-0001-41ce-89d9-987b465122da',
		small_icon_color: '#ABCDEF',
		big_text: 'testbigtext',
		style: 1,
		distribution_fcm: 'fcm',
		distribution_customize: 'first_ospush',
	},
	huawei: {
		distribution: 'secondary_push',
		distribution_fcm: 'jpush',
		importance: 'HIGH',
		large_icon: 'jgmedia-2-14b23451-0001-41ce-89d9-987b465122da',
		small_icon_uri: 'jgmedia-3-14b23451-0001-41ce-89d9-987b465122da',
		inbox: { line1: 'a' },
		style: 2,
		only_use_vendor_style: true,
	},
	meizu: { distribution: 'jpush', distribution_fcm: 'pns' },
	fcm: { distribution: 'jpush' },
	oppo: {
		distribution: 'ospush',
		channel_id: '*******',
		distribution_fcm: 'secondary_fcm_push',
		large_icon: 'jgmedia-2-14b23451-0001-41ce-89d9-987b465122da',
		big_pic_path: 'jgmedia-1-14b23451-0001-41ce-89d9-987b465122da',
		style: 1,
	},
	vivo: {
		distribution: 'jpush',
		classification: 0,
		distribution_fcm: 'secondary_pns_push',
		push_mode: 0,
	},
};

const EXAMPLES: Array<[string, unknown]> = [
	['the first curl call', CURL],
	['the whole push object', WHOLE],
	['chosen platforms', { ...note, platform: ['android', 'ios', 'quickapp'] }],
	[
		'a broadcast with empty platform objects',
		{
			...note,
			notification: { alert: 'Hi, JPush!', android: {}, ios: { extras: { newsid: 321 } } },
		},
	],
	['several tags', { ...note, audience: { tag: ['深圳', '广州', '北京'] } }],
	['all tags', { ...note, audience: { tag_and: ['深圳', '女'] } }],
	['aliases', { ...note, audience: { alias: ['4314', '892', '4531'] } }],
	[
		'registration ids',
		{ ...note, audience: { registration_id: ['4312kjklfds2', '8914afd2', '45fdsa31'] } },
	],
	['kinds combined', { ...note, audience: { tag: ['深圳', '广州'], tag_and: ['女', '会员'] } }],
	[
		'tags, all tags and no tags',
		{
			...note,
			audience: { tag: ['tag1', 'tag2'], tag_and: ['tag3', 'tag4'], tag_not: ['tag5', 'tag6'] },
		},
	],
	[
		'Android',
		{
			...note,
			notification: {
				android: {
					alert: 'hello, JPush!',
					title: 'JPush test',
					builder_id: 3,
					style: 1,
					alert_type: 1,
					big_text: 'big text content',
					inbox: { line: 'one' },
					big_pic_path: 'picture url',
					priority: 0,
					category: 'category str',
					large_icon: 'http://www.jiguang.cn/largeIcon.jpg',
					intent: { url: 'intent:#Intent;component=a/b;end' },
					extras,
				},
			},
		},
	],
	[
		'iOS',
		{
			...note,
			notification: { ios: { alert: 'hello, JPush!', sound: 'sound.caf', badge: 1, extras } },
		},
	],
	[
		'Quick App',
		{
			...note,
			notification: {
				quickapp: { alert: 'Hi, JPush!', title: 'Send to QuickApp', page: '/page1', extras },
			},
		},
	],
	[
		'Windows Phone',
		{
			...note,
			notification: {
				winphone: {
					alert: 'hello, JPush!',
					title: 'Push Test',
					_open_page: '/friends.xaml',
					extras,
				},
			},
		},
	],
	[
		'VoIP',
		{
			...note,
			notification: {
				ios: { alert: 'hello, JPush!', sound: 'sound.caf' },
				voip: { key: 'value' },
			},
		},
	],
	['vendor channels', { ...note, options: { third_party_channel: CHANNELS } }],
	[
		'a custom message with a notification of the makers',
		{
			platform: 'all',
			audience: 'all',
			message: { msg_content: 'Hi,JPush' },
			notification_3rd: {
				content: 'Hi,JPush',
				title: 'msg',
				channel_id: 'channel001',
				uri_activity: 'cn.jpush.android.ui.OpenClickActivity',
				uri_action: 'cn.jpush.android.intent.CONNECTION',
				badge_add_num: 1,
				badge_class: 'com.test.badge.MainActivity',
				sound: 'sound',
				extras,
			},
		},
	],
	[
		'extras that ask for encoding',
		{ ...note, notification: { alert: 'a', android: { extras: { third_url_encode: true } } } },
	],
];

test.each(EXAMPLES)('The seed example of %s goes out as it is printed', (_name, example) => {
	expect(wireBody(example)).toEqual(example);
});

test('The seed examples of a group push, a file push and a batch are taken', () => {
	const content = {
		platform: ['android'],
		notification: {
			android: { alert: 'notification content', title: 'notification title' },
		},
		message: { msg_content: 'message content' },
	};
	const file = { file_id: '9516d30d2c128dd2000e35b6-e4b030ed-6f89-468c-8f3a-41302f88fe44' };
	expect(complaint(groupPushRequest, { ...content, audience: 'all' })).toBeUndefined();
	expect(complaint(filePushRequest, { ...content, audience: { file } })).toBeUndefined();
	const entries = {
		cid1: { ...content, target: 'aliasvalue1' },
		cid2: { ...content, target: 'b' },
	};
	expect(complaint(deviceBatch, { pushlist: entries })).toBeUndefined();
});

describe('What the documents type in two ways goes out in one', () => {
	const third = { content: 'c', badge_class: 'a.B' };
	const message = { msg_content: 'm' };

	test('64-bit ids are bare integers, whether text or number', () => {
		const sms_message = { temp_id: '9007199254740993', delay_time: 0 };
		const text = wireText({
			...note,
			sms_message,
			options: { override_msg_id: '20266199012345678' },
		});
		expect(text).toContain('"temp_id":9007199254740993');
		expect(text).toContain('"override_msg_id":20266199012345678');
		expect(wireText({ ...note, options: { override_msg_id: 7 } })).toContain('"override_msg_id":7');
		expect(wireText({ ...note, options: { override_msg_id: '007' } })).toContain('id":7}');
	});

	test('the kind of a callback is a number', () => {
		expect(wireBody({ ...note, callback: { type: '3' } })).toMatchObject({ callback: { type: 3 } });
	});

	test('the badge of a notification_3rd is a number', () => {
		const push = { platform: 'all', audience: 'all', message };
		expect(wireBody({ ...push, notification_3rd: { ...third, badge_add_num: '1' } })).toMatchObject(
			{
				notification_3rd: { badge_add_num: 1 },
			},
		);
	});

	test('inapp_message is nested', () => {
		const nested = { inapp_message: { inapp_message: true } };
		expect(wireBody({ ...note, inapp_message: true })).toMatchObject(nested);
		expect(wireBody({ ...note, ...nested })).toMatchObject(nested);
	});
});
