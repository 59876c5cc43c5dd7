import type { Simulator } from '../../simulator';
import { call, push, refusal, start } from './helpers';

let sim: Simulator;
let id: string;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.jpush.addDevices({ count: 10, platforms: ['android'] });
	sim.jpush.addDevices([
		{ id: '171976fa8a800000099', platform: 'ios' },
		{ id: '1507bfd3f7c00000098', brand: 'xiaomi' },
		{ id: '1507bfd3f7c00000097', online: false },
	]);
	id = String((await call(sim, 'POST', '/v3/push', push('all'))).body.msg_id);
});
afterAll(() => sim.close());

async function rows(path: string): Promise<Record<string, unknown>[]> {
	const answer = await call(sim, 'GET', path);
	expect(answer.status).toBe(200);
	return answer.body as unknown as Record<string, unknown>[];
}

describe('received counts', () => {
	it('are null right after the push, then grow with the clock', async () => {
		const detail = async () => (await rows(`/v3/received/detail?msg_ids=${id}`))[0];
		expect(await detail()).toMatchObject({ msg_id: id, jpush_received: null, ios_apns_sent: null });
		sim.clock.advance(33_000);
		expect(await detail()).toMatchObject({
			jpush_received: 5,
			ios_apns_sent: 1,
			wp_mpns_sent: null,
		});
		sim.clock.advance(60_000);
		expect(await detail()).toMatchObject({
			jpush_received: 10,
			android_pns_sent: 1,
			android_pns_received: 1,
			ios_apns_received: 1,
			ios_msg_received: null,
			live_acivity_sent: null,
		});
		expect(await rows(`/v3/report/received?msg_ids=${id}`)).toEqual([
			{
				msg_id: id,
				android_received: 11,
				ios_apns_sent: 1,
				ios_apns_received: 1,
				ios_msg_received: null,
				wp_mpns_sent: null,
			},
		]);
	});

	it('answer 3002 while it is early, and for unknown ids, when told to', async () => {
		expect(await rows(`/v3/received?msg_ids=99,${id}`)).toHaveLength(1);
		const { settings } = sim.jpush.app;
		settings.earlyStats = '3002';
		expect(refusal(await call(sim, 'GET', `/v3/received?msg_ids=${id}`))).toEqual([400, 3002]);
		settings.unknownStats = '3002';
		expect(refusal(await call(sim, 'GET', '/v3/received/detail?msg_ids=99'))).toEqual([400, 3002]);
		settings.unknownStats = 'null';
		expect(await rows('/v3/received?msg_ids=99')).toMatchObject([
			{ msg_id: '99', android_received: null },
		]);
	});

	it.each(['', 'x', Array(101).fill('1').join(',')])('refuse the ids "%.10s"', async (ids) => {
		expect(refusal(await call(sim, 'GET', `/v3/received?msg_ids=${ids}`))).toEqual([400, 3003]);
	});

	it('forget after 28 days', async () => {
		sim.clock.advance(29 * 86_400_000);
		expect(await rows(`/v3/received/detail?msg_ids=${id}`)).toEqual([]);
	});
});

describe('status of devices', () => {
	const ask = (body: unknown) => call(sim, 'POST', '/v3/status/message', body);

	it('tells delivered, not delivered, foreign and not a target', async () => {
		sim.jpush.addDevices([{ id: '1507bfd3f7c00000055' }]);
		const rids = [
			'1507bfd3f7c00000001',
			'1507bfd3f7c00000097',
			'foreign00001',
			'1507bfd3f7c00000055',
		];
		const body = { msg_id: id, registration_ids: rids, date: '2030-01-01' };
		expect(Object.values((await ask(body)).body)).toEqual(
			[0, 1, 2, 3].map((status) => ({ status })),
		);
		const asNumber = JSON.stringify(body).replace(`"${id}"`, id);
		expect((await ask(asNumber)).status).toBe(200);
	});

	it('does not know other ids, nor other days', async () => {
		const rids = { registration_ids: ['1507bfd3f7c00000001'] };
		const unknown = await ask({ msg_id: 99, ...rids });
		expect(refusal(unknown)).toEqual([400, 3002]);
		expect(unknown.body.error).toHaveProperty('message', 'Msgid does not exist.');
		expect(refusal(await ask({ msg_id: id, ...rids, date: '2029-12-31' }))).toEqual([400, 3002]);
		sim.clock.advance(86_400_000);
		expect(refusal(await ask({ msg_id: id, ...rids }))).toEqual([400, 3002]);
		expect((await ask({ msg_id: id, ...rids, date: '2030-01-01' })).status).toBe(200);
	});
});

describe('message statistics', () => {
	it('come in the legacy and in the new form', async () => {
		sim.clock.advance(120_000);
		expect(await rows(`/v3/messages?msg_ids=${id}`)).toEqual([
			{
				msg_id: id,
				android: { received: 11, target: 12, online_push: 11, click: 1, msg_click: null },
				ios: expect.objectContaining({ apns_sent: 1, apns_target: 1 }),
			},
		]);
		const [row] = await rows(`/v3/messages/detail?msg_ids=${id}`);
		expect(row).toMatchObject({
			msg_id: id,
			details: {
				notification: {
					target: 13,
					sent: 12,
					sub_android: { jg_android: { target: 11, sent: 10 }, xiaomi: { target: 1 } },
					sub_ios: { apns: { sent: 1 } },
				},
			},
		});
		sim.jpush.app.settings.detailMsgIdAsNumber = true;
		const { text } = await call(sim, 'GET', `/v3/messages/detail?msg_ids=${id}`);
		expect(text).toContain(`{"msg_id":${id},`);
	});
});

describe('user statistics', () => {
	const ask = (query: string) => call(sim, 'GET', `/v3/users?${query}`);

	it('count new, active and online users, leaving out what is empty', async () => {
		const { body } = await ask('time_unit=DAY&start=2029-12-31&duration=2');
		expect(body).toEqual({
			time_unit: 'DAY',
			start: '2029-12-31',
			duration: 2,
			items: [
				{ time: '2029-12-31' },
				{
					time: '2030-01-01',
					android: { new: 12, active: 12, online: 11 },
					ios: { new: 1, active: 1, online: 1 },
				},
			],
		});
		const hour = await ask('time_unit=HOUR&start=2030-01-01%2008&duration=1');
		expect(hour.body.items).toMatchObject([{ time: '2030-01-01 08', ios: { new: 1 } }]);
		expect((await ask('time_unit=MONTH&start=2029-12&duration=2')).body.items).toHaveLength(2);
	});

	it.each([
		['time_unit=DAY&start=2030-01&duration=1', 3004],
		['time_unit=HOUR&start=2030-01-01&duration=1', 3004],
		['time_unit=DAY&start=2029-10-01&duration=1', 3005],
		['time_unit=DAY&start=2030-01-01&duration=61', 3005],
		['time_unit=HOUR&start=2029-12-31%2008&duration=1', 3005],
		['time_unit=YEAR&start=2030&duration=1', 3003],
		['time_unit=DAY&start=2030-01-01', 3003],
	])('refuse %s with %i', async (query, code) => {
		expect(refusal(await ask(query))).toEqual([400, code]);
	});
});
