import { DEMO_JPUSH_FREE_APP, type Simulator } from '../../simulator';
import { basic, call, push, refusal, start } from './helpers';

let sim: Simulator;
const RID = '1507bfd3f7c00000001';
const ONE = { registration_id: [RID] };
const FREE = basic(DEMO_JPUSH_FREE_APP.appKey, DEMO_JPUSH_FREE_APP.masterSecret);
const rate = { push: 1e6, report: 1e6, device: 1e6, schedule: 1e6, file: 1e6 };

beforeAll(async () => {
	sim = await start({ jpush: { settings: { rate, broadcastsPerDay: 1000 } } });
	sim.jpush.addDevices({ count: 4 });
	sim.jpush.addDevices([{ id: 'free0000000000000001' }], DEMO_JPUSH_FREE_APP.appKey);
});
afterAll(() => sim.close());

async function code(body: unknown, path = '/v3/push'): Promise<unknown> {
	return refusal(await call(sim, 'POST', path, body))[1];
}

const android = (fields: object) => ({ notification: { alert: 'hi', android: fields } });
const ios = (fields: object) => ({ notification: { alert: 'hi', ios: fields } });
const options = (fields: object) => ({ options: fields });
const channel = (fields: object) => options({ third_party_channel: fields });

describe('1002, a mandatory parameter is missing', () => {
	it.each([
		['platform', { audience: 'all', notification: { alert: 'x' } }],
		['audience', { platform: 'all', notification: { alert: 'x' } }],
		['notification and message', { platform: 'all', audience: 'all' }],
		['any kind of audience', push({ tag: [], alias: [] })],
		['an alert for android', push(ONE, { notification: { android: {} } })],
		['an alert at all', push(ONE, { notification: {} })],
		['msg_content', push(ONE, { message: { title: 'x' } })],
		['quickapp.page', push(ONE, { notification: { quickapp: { title: 't', alert: 'a' } } })],
		['badge_class', push(ONE, android({ badge_add_num: 1 }))],
		[
			'content of notification_3rd',
			{
				...push(ONE, { message: { msg_content: 'x' }, notification_3rd: {} }),
				notification: undefined,
			},
		],
		[
			'anything for the platform',
			push(ONE, { platform: ['ios'], notification: { android: { alert: 'x' } } }),
		],
		['delay_time', push(ONE, { sms_message: { temp_id: 1 } })],
	])('%s', async (_name, body) => {
		expect(await code(body)).toBe(1002);
	});
});

describe('1003, a value is invalid', () => {
	it.each([
		['platform string', push(ONE, { platform: 'android' })],
		['platform name', push(ONE, { platform: ['symbian'] })],
		['empty platform list', push(ONE, { platform: [] })],
		['audience string', push('everyone')],
		['audience value not a list', push({ tag: 'x' })],
		['empty tag', push({ tag: [''] })],
		['empty alias', push({ alias: [''] })],
		['empty registration id', push({ registration_id: [''] })],
		['malformed registration id', push({ registration_id: ['not a rid'] })],
		['21 tags', push({ tag: Array.from({ length: 21 }, (_, i) => `t${i}`) })],
		['1001 aliases', push({ alias: Array.from({ length: 1001 }, (_, i) => `a${i}`) })],
		['1001 registration ids', push({ registration_id: Array(1001).fill(RID) })],
		['two segments', push({ segment: ['a', 'b'] })],
		['tag of 41 bytes', push({ tag: ['x'.repeat(41)] })],
		['tag of 14 CJK characters', push({ tag: ['标'.repeat(14)] })],
		['alias with a hyphen', push({ alias: ['a-b'] })],
		['file audience', push({ file: { file_id: 'x' } })],
		['notification no object', push(ONE, { notification: 'hi' })],
		['android no object', push(ONE, { notification: { android: 'hi' } })],
		['builder_id no number', push(ONE, android({ builder_id: 'x' }))],
		['priority 3', push(ONE, android({ priority: 3 }))],
		['style 4', push(ONE, android({ style: 4 }))],
		['alert_type 8', push(ONE, android({ alert_type: 8 }))],
		['badge_add_num 0', push(ONE, android({ badge_add_num: 0, badge_class: 'x' }))],
		['display_foreground boolean', push(ONE, android({ display_foreground: true }))],
		['third_url_encode string', push(ONE, android({ extras: { third_url_encode: 'true' } }))],
		['channel_id of 1001 bytes', push(ONE, android({ channel_id: 'x'.repeat(1001) }))],
		['show_begin_time', push(ONE, android({ show_begin_time: '2030-1-1 00:00:00' }))],
		['badge "x"', push(ONE, ios({ badge: 'x' }))],
		['time_to_live beyond 10 days', push(ONE, options({ time_to_live: 864_001 }))],
		['negative time_to_live', push(ONE, options({ time_to_live: -1 }))],
		['big_push_duration 1401', push(ONE, options({ big_push_duration: 1401 }))],
		['apns_collapse_id of 65 bytes', push(ONE, options({ apns_collapse_id: 'x'.repeat(65) }))],
		['sendno string', push(ONE, options({ sendno: '12' }))],
		['override_msg_id unknown', push(ONE, options({ override_msg_id: 1234 }))],
		['empty distribution', push(ONE, channel({ xiaomi: { distribution: '' } }))],
		['xiaomi big_text of 129', push(ONE, channel({ xiaomi: { big_text: '大'.repeat(129) } }))],
		['callback.type 16', push(ONE, { callback: { type: 16 } })],
		['sms delay beyond a day', push(ONE, { sms_message: { delay_time: 86_401 } })],
		['cid not from the pool', push(ONE, { cid: 'made-up' })],
		[
			'both notifications',
			push(ONE, { message: { msg_content: 'x' }, notification_3rd: { content: 'x' } }),
		],
	])('%s', async (_name, body) => {
		expect(await code(body)).toBe(1003);
	});
});

describe('1009, an unknown key', () => {
	it.each([
		['top level', push(ONE, { extra: 1 })],
		['audience', push({ rid: [RID] })],
		['content_available', push(ONE, ios({ content_available: true }))],
		['build_id', push(ONE, android({ build_id: 1 }))],
		['in the alert object', push(ONE, ios({ alert: { titel: 'x' } }))],
		['in options', push(ONE, options({ ttl: 1 }))],
		['unknown channel', push(ONE, channel({ nokia: {} }))],
		['distribution_fcm of fcm', push(ONE, channel({ fcm: { distribution_fcm: 'fcm' } }))],
		['callback', push(ONE, { callback: { URL: 'x' } })],
	])('%s', async (_name, body) => {
		expect(await code(body)).toBe(1009);
	});
});

describe('1005, too large', () => {
	it('measures bytes of UTF-8', async () => {
		const text = (length: number) =>
			push(ONE, {
				platform: ['android'],
				notification: { android: { alert: '中'.repeat(length) } },
			});
		expect(await code(text(1329))).toBeUndefined();
		expect(await code(text(1330))).toBe(1005);
	});

	it.each([
		['ios', push(ONE, { platform: ['ios'], ...ios({ extras: { a: 'x'.repeat(3600) } }) })],
		['ios message', push(ONE, { platform: ['ios'], message: { msg_content: 'x'.repeat(4000) } })],
		[
			'winphone',
			push(ONE, { notification: { alert: 'x', winphone: { alert: 'x'.repeat(1000) } } }),
		],
		[
			'android both',
			push(ONE, {
				notification: { alert: 'x'.repeat(2000) },
				message: { msg_content: 'x'.repeat(2000) },
			}),
		],
	])('%s', async (_name, body) => {
		expect(await code(body)).toBe(1005);
	});
});

describe('features and channels', () => {
	it('1016: a parameter of something that is not enabled', async () => {
		const body = push({ registration_id: ['free0000000000000001'] });
		const with1016 = [
			channel({ oppo: { distribution: 'ospush' } }),
			{ callback: { params: {} } },
			options({ test_model: true }),
		];
		for (const part of with1016) {
			const answer = await call(sim, 'POST', '/v3/push', { ...body, ...part }, FREE);
			expect(refusal(answer)).toEqual([400, 1016]);
		}
		sim.jpush.app.settings.channels = ['huawei'];
		expect(await code(push(ONE, channel({ oppo: { distribution: 'jpush' } })))).toBe(1016);
		sim.jpush.app.settings.channels = ['huawei', 'oppo'];
	});

	it('1017: fields that exclude each other', async () => {
		sim.jpush.app.settings.exclusiveChannelFields = [['inbox', 'big_text']];
		expect(await code(push(ONE, channel({ huawei: { inbox: {}, big_text: 'x' } })))).toBe(1017);
	});

	it('1018: callback.url has to be registered', async () => {
		const body = push(ONE, {
			callback: { url: 'https://example.com/cb', params: { a: 1 }, type: 3 },
		});
		expect(await code(body)).toBe(1018);
		sim.jpush.app.settings.callbackUrls = ['https://example.com/cb'];
		expect(await code(body)).toBeUndefined();
	});

	it('1012: an exhausted quota with ospush fails the request', async () => {
		const quota = sim.jpush.app.vendorQuota.oppo?.operation;
		if (quota) quota.used = quota.total;
		expect(await code(push(ONE, channel({ oppo: { distribution: 'ospush' } })))).toBe(1012);
		expect(
			await code(push(ONE, channel({ oppo: { distribution: 'first_ospush' } }))),
		).toBeUndefined();
	});

	it('1035: active_push with an unsupported option', async () => {
		expect(await code(push(ONE, options({ active_push: true, big_push_duration: 1 })))).toBe(1035);
	});

	it('2010 and 2005: black words, too many pushes to a device', async () => {
		sim.jpush.app.settings.blackWords = ['赌博'];
		expect(await code(push(ONE, { notification: { alert: '网上赌博' } }))).toBe(2010);
		sim.jpush.app.settings.maxPerDevicePerDay = 1;
		expect(await code(push(ONE))).toBeUndefined();
		expect(await code(push(ONE))).toBe(2005);
		sim.jpush.app.settings.maxPerDevicePerDay = Infinity;
	});
});

it('validate checks the same and sends nothing', async () => {
	const before = sim.jpush.deliveries();
	const answer = await call(sim, 'POST', '/v3/push/validate', push(ONE, options({ sendno: 7 })));
	expect(answer.body).toMatchObject({ sendno: '7', msg_id: expect.stringMatching(/^\d{17}$/) });
	expect(sim.jpush.deliveries()).toBe(before);
	expect(await code(push(ONE, { x: 1 }), '/v3/push/validate')).toBe(1009);
	const id = String(answer.body.msg_id);
	expect(refusal(await call(sim, 'DELETE', `/v3/push/${id}`))).toEqual([400, 1003]);
});
