import type { Simulator } from '../../simulator';
import { call, push, refusal, start } from './helpers';

let sim: Simulator;
const RID = '1507bfd3f7c00000001';
const IOS = '171976fa8a800000002';

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.jpush.addDevices([{ id: RID }, { id: IOS, platform: 'ios' }]);
});
afterAll(() => sim.close());

async function send(rest: Record<string, unknown> = {}): Promise<string> {
	const body = push({ registration_id: [RID, IOS] }, rest);
	const answer = await call(sim, 'POST', '/v3/push', body);
	expect(answer.status).toBe(200);
	return String(answer.body.msg_id);
}

const stack = (rid: string) =>
	(sim.jpush.device(rid)?.stack ?? []).map(({ face, state }) => [face.body, state]);

describe('offline devices', () => {
	it('get the push when they come back in time', async () => {
		sim.jpush.setOnline(RID, false);
		const id = await send({ options: { time_to_live: 60 } });
		expect(sim.jpush.deliveries(id, RID)).toBe(0);
		sim.clock.advance(59_000);
		sim.jpush.setOnline(RID, true);
		expect(sim.jpush.deliveries(id, RID)).toBe(1);
	});

	it('miss it when they come back too late, or with time_to_live 0', async () => {
		sim.jpush.setOnline(RID, false);
		const late = await send({ options: { time_to_live: 60 } });
		const never = await send({ options: { time_to_live: 0 } });
		sim.clock.advance(61_000);
		sim.jpush.setOnline(RID, true);
		expect([late, never].map((id) => sim.jpush.deliveries(id, RID))).toEqual([0, 0]);
	});

	it('of Apple get notifications at once, in-app messages later', async () => {
		sim.jpush.setOnline(IOS, false);
		const note = await send({ options: { time_to_live: 0 } });
		const inApp = await send({ notification: undefined, message: { msg_content: 'x' } });
		expect([note, inApp].map((id) => sim.jpush.deliveries(id, IOS))).toEqual([1, 0]);
		sim.jpush.setOnline(IOS, true);
		expect(sim.jpush.deliveries(inApp, IOS)).toBe(1);
	});

	it('with a handset maker are reached through it unless told otherwise', async () => {
		sim.jpush.addDevices([{ id: '1507bfd3f7c00000066', brand: 'xiaomi', online: false }]);
		const body = (distribution?: string) =>
			push(
				{ registration_id: ['1507bfd3f7c00000066'] },
				distribution ? { options: { third_party_channel: { xiaomi: { distribution } } } } : {},
			);
		for (const [route, count] of [
			[undefined, 1],
			['jpush', 0],
			['ospush', 1],
		] as const) {
			const { msg_id: id } = (await call(sim, 'POST', '/v3/push', body(route))).body;
			expect(sim.jpush.deliveries(String(id))).toBe(count);
		}
		await call(sim, 'POST', '/v3/push', {
			platform: 'all',
			audience: { registration_id: ['1507bfd3f7c00000066'] },
			message: { msg_content: 'payload' },
			notification_3rd: { content: 'shown instead' },
		});
		expect(stack('1507bfd3f7c00000066').at(-1)).toEqual(['shown instead', 'shown']);
	});
});

describe('withdraw', () => {
	it('answers 200 with an empty JSON body and strikes what is shown', async () => {
		const id = await send();
		const answer = await call(sim, 'DELETE', `/v3/push/${id}`);
		expect([answer.status, answer.text]).toEqual([200, '']);
		expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
		expect(answer.headers.get('content-length')).toBe('0');
		expect(stack(RID)).toEqual([['hi', 'withdrawn']]);
	});

	it('stops what still waits', async () => {
		sim.jpush.setOnline(RID, false);
		const id = await send();
		await call(sim, 'DELETE', `/v3/push/${id}`);
		sim.jpush.setOnline(RID, true);
		expect(sim.jpush.deliveries(id, RID)).toBe(0);
	});

	it('knows neither foreign ids nor old ones', async () => {
		const unknown = await call(sim, 'DELETE', '/v3/push/1828256757');
		expect(refusal(unknown)).toEqual([400, 1003]);
		expect(unknown.body.error).toHaveProperty('message', "msgid doesn't exist");
		const id = await send();
		sim.clock.advance(11 * 86_400_000);
		expect(refusal(await call(sim, 'DELETE', `/v3/push/${id}`))).toEqual([400, 1003]);
	});
});

describe('override_msg_id', () => {
	// The id goes out as a bare number beyond 2^53, hence the text.
	const override = (id: string) =>
		call(
			sim,
			'POST',
			'/v3/push',
			JSON.stringify(
				push(
					{ registration_id: [RID, IOS] },
					{ notification: { alert: 'new' }, options: { override_msg_id: 0 } },
				),
			).replace('"override_msg_id":0', `"override_msg_id":${id}`),
		);

	it('replaces on Android only', async () => {
		expect((await override(await send())).status).toBe(200);
		expect(stack(RID)).toEqual([
			['hi', 'replaced'],
			['new', 'shown'],
		]);
		expect(stack(IOS)).toEqual([
			['hi', 'shown'],
			['new', 'shown'],
		]);
	});

	it('reaches back one day, and the digits count', async () => {
		const id = await send();
		expect(refusal(await override(`${id.slice(0, -1)}9`))).toEqual([400, 1003]);
		expect(refusal(await override(`"${id}"`))).toEqual([400, 1003]);
		sim.clock.advance(86_400_001);
		expect(refusal(await override(id))).toEqual([400, 1003]);
	});
});

it('echoes sendno as a string', async () => {
	const body = push({ registration_id: [RID] }, { options: { sendno: 4_294_967_294 } });
	expect((await call(sim, 'POST', '/v3/push', body)).body.sendno).toBe('4294967294');
});

it('counts badges up and sets them', async () => {
	const badge = async (value: unknown) => {
		await send({ notification: { alert: 'x', ios: { badge: value } } });
		return sim.jpush.device(IOS)?.badge;
	};
	expect([await badge('+1'), await badge('+3'), await badge(7), await badge('-1')]).toEqual([
		1, 4, 7, 6,
	]);
	expect(await badge(0)).toBe(0);
});

it('spreads a timed-speed push over its minutes', async () => {
	sim.jpush.addDevices({ count: 100, start: 100, platforms: ['android'], tags: ['slow'] });
	const body = push({ tag: ['slow'] }, { options: { big_push_duration: 10 } });
	const { msg_id: id } = (await call(sim, 'POST', '/v3/push', body)).body;
	const count = () => sim.jpush.deliveries(String(id));
	expect(count()).toBeLessThan(5);
	sim.clock.advance(5 * 60_000);
	expect(count()).toBeGreaterThan(40);
	expect(count()).toBeLessThan(60);
	sim.clock.advance(5 * 60_000);
	expect(count()).toBe(100);
});

it('counts every delivery and keeps only the newest notices of a phone', async () => {
	sim.jpush.app.settings.rate.push = 1e6;
	const phones = sim.jpush.addDevices({ count: 1000, start: 1000, platforms: ['android'] });
	const body = push({ registration_id: phones.map((phone) => phone.id) });
	for (let i = 0; i < 50; i += 1) await call(sim, 'POST', '/v3/push', body);
	expect(sim.jpush.deliveries()).toBe(50_000);
	expect(phones[0]?.received).toBe(50);
	expect(phones[0]?.stack.length).toBe(20);
});
