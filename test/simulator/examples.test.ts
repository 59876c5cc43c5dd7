import type { Simulator } from '../../simulator';
import { call, push, start } from './helpers';

let sim: Simulator;
const ONE = { registration_id: ['1507bfd3f7c00000001'] };

beforeAll(async () => {
	sim = await start();
	sim.jpush.addDevices({ count: 4 });
});
afterAll(() => sim.close());

describe('examples of the vendor', () => {
	it.each([
		[
			'broadcast with extras',
			{
				platform: 'all',
				audience: 'all',
				notification: {
					alert: 'Hi,JPush !',
					android: { extras: { 'android-key1': 'android-value1' } },
					ios: { sound: 'sound.caf', badge: '+1', extras: { 'ios-key1': 'ios-value1' } },
				},
			},
		],
		[
			'empty android object below a shared alert',
			{
				platform: 'all',
				audience: 'all',
				notification: { alert: 'Hi, JPush!', android: {}, ios: { extras: { newsid: 321 } } },
			},
		],
		[
			'the long example',
			{
				platform: 'all',
				audience: ONE,
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
				callback: { params: { name: 'joe', age: 26 }, type: 3 },
			},
		],
		[
			'vendor channels',
			push(ONE, {
				options: {
					third_party_channel: {
						xiaomi: {
							distribution: 'jpush',
							channel_id: 'c',
							large_icon: 'jgmedia-2-14b23451-0001-41ce-89d9-987b465122da',
							small_icon_color: '#ABCDEF',
							big_text: 'testbigtext',
							style: 1,
							distribution_fcm: 'fcm',
							distribution_customize: 'first_ospush',
						},
						huawei: { distribution: 'secondary_push', importance: 'HIGH', inbox: {}, style: 2 },
						meizu: { distribution: 'jpush', distribution_fcm: 'pns' },
						fcm: { distribution: 'jpush' },
						oppo: { distribution: 'ospush', big_pic_path: 'x', style: 1 },
						vivo: { distribution: 'jpush', classification: 0, push_mode: 0 },
					},
				},
			}),
		],
		[
			'notification_3rd',
			{
				platform: 'all',
				audience: ONE,
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
					extras: { news_id: 134, my_key: 'a value' },
				},
			},
		],
	])('accepts %s', async (_name, body) => {
		const answer = await call(sim, 'POST', '/v3/push', body);
		expect(answer.text).toMatch(/^\{"sendno":"0","msg_id":"\d{17}"\}$/);
	});
});
