import type { Simulator } from '../../simulator';
import { caller, NOTICE, pushTo, refusalOf, type Caller } from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;

beforeAll(async () => {
	sim = await start();
	sim.getui.addDevices([{ id: 'c1' }]);
	call = await caller(sim);
});
afterAll(() => sim.close());

const send = (rest: Record<string, unknown>) =>
	call('POST', '/push/single/cid', pushTo({ cid: ['c1'] }, rest));
const notice = (rest: Record<string, unknown>) => ({
	push_message: { notification: { ...NOTICE, ...rest } },
});
const ups = (notification: unknown) => ({ push_channel: { android: { ups: { notification } } } });

const ONE_KIND = 'please choose one of notification and transmission and revoke';
const now = Date.UTC(2030, 0, 1);

it.each<[string, Record<string, unknown>]>([
	['push_message cannot be null', { push_message: undefined }],
	[ONE_KIND, { push_message: { notification: NOTICE, transmission: 'x' } }],
	['notification and transmission cannot be null at sametime', { push_message: {} }],
	['transmission size over limit', { push_message: { transmission: 'x'.repeat(3073) } }],
	['transmission can not be empty', { push_message: { transmission: '' } }],
	['transmission type error', { push_message: { transmission: { a: 1 } } }],
	['title cannot be null', notice({ title: undefined })],
	['title size over limit', notice({ title: 'x'.repeat(51) })],
	['body size over limit', notice({ body: 'x'.repeat(257) })],
	['big_text and big_image cannot setting at same time', notice({ big_text: 'a', big_image: 'b' })],
	['big_text size over limit', notice({ big_text: 'x'.repeat(513) })],
	['click_type cannot be null', notice({ click_type: undefined })],
	['click_type is invalid', notice({ click_type: 'open' })],
	['intent cannot be null', notice({ click_type: 'intent' })],
	['url cannot be null', notice({ click_type: 'url' })],
	['payload cannot be null', notice({ click_type: 'payload' })],
	['payload cannot be null', notice({ click_type: 'payload_custom' })],
	['want must be JsonString', notice({ want: 'page' })],
	['notify_id is invalid', notice({ notify_id: 2_147_483_648 })],
	['notify_id type error', notice({ notify_id: 'x' })],
	['channel_level is invalid', notice({ channel_level: 5 })],
	['badge_add_num is invalid', notice({ badge_add_num: 0 })],
	['colour is invalid', notice({ colour: 'red' })],
	['group_name is invalid', { group_name: 'a b' }],
	['group_name size over limit', { group_name: 'x'.repeat(101) }],
	['ttl is invalid', { settings: { ttl: 259_200_001 } }],
	['ttl is invalid', { settings: { ttl: -2 } }],
	['ttl type error', { settings: { ttl: true } }],
	['strategy is invalid', { settings: { strategy: { ios: 6 } } }],
	['speed is invalid', { settings: { speed: -1 } }],
	['active_days is invalid', { settings: { active_days: 2 } }],
	['lst is invalid', { settings: { ttl: 1000, lst: 1000 } }],
	[
		'duration is invalid',
		{ push_message: { duration: `${now}-${now + 600_000}`, notification: NOTICE } },
	],
	['title size over limit', ups({ ...NOTICE, title: 'x'.repeat(51) })],
	['url cannot be null', ups({ ...NOTICE, click_type: 'url' })],
	[ONE_KIND, { push_channel: { android: { ups: { notification: NOTICE, transmission: 'x' } } } }],
	['laId cannot be null', { push_channel: { ios: { type: 'liveactivity' } } }],
	['type is invalid', { push_channel: { ios: { type: 'silent' } } }],
	['auto_badge is invalid', { push_channel: { ios: { auto_badge: 'x' } } }],
	[
		'multimedia size over limit',
		{ push_channel: { ios: { multimedia: Array(4).fill({ url: 'u', type: 1 }) } } },
	],
	['click_type is invalid', { push_channel: { harmony: { notification: harmonyUrl() } } }],
])('%s', async (text, rest) => {
	const answer = await send(rest);
	expect([answer.status, answer.code, answer.msg]).toEqual([400, 20001, text]);
});

function harmonyUrl() {
	return { ...NOTICE, click_type: 'url' };
}

it.each<[Record<string, unknown>]>([
	[notice({ title: 'x'.repeat(50), body: '推'.repeat(256) })],
	[notice({ click_type: 'intent', intent: 'intent://x' })],
	[notice({ click_type: 'intent', want: '{"deviceId":""}' })],
	[notice({ click_type: 'url', url: 'https://example.com' })],
	[notice({ notify_id: '2147483647', badge_add_num: '1', channel_level: '4' })],
	[{ push_message: { duration: `${now}-${now + 600_001}`, transmission: 'x'.repeat(3072) } }],
	[{ settings: { ttl: -1, strategy: { default: 1, xm: 6, ios: 4 }, custom_callback: 'x' } }],
	[
		{
			push_channel: {
				ios: {
					type: 'notify',
					payload: 'x',
					aps: { alert: { title: 't', body: 'b' }, 'content-available': 0, sound: 'default' },
					auto_badge: '+1',
					multimedia: [{ url: 'https://example.com/a.png', type: 1, only_wifi: true }],
				},
				android: {
					ups: {
						notification: NOTICE,
						options: { HW: { '/message/android/category': 'IM' }, XM: { '/extra.channel_id': 1 } },
					},
				},
				harmony: { notification: { ...NOTICE, category: 'MARKETING' } },
				mp: { anything: 1 },
			},
		},
	],
])('takes %j', async (rest) => {
	expect((await send(rest)).body).toMatchObject({ code: 0 });
});

it('can ignore keys that no document names', async () => {
	sim.getui.app.settings.unknownKeys = 'ignore';
	expect((await send({ ...notice({ colour: 'red' }), extra: 1 })).code).toBe(0);
	sim.getui.app.settings.unknownKeys = 'reject';
	expect(refusalOf(await send({ extra: 1 }))).toEqual([400, 20001]);
});
