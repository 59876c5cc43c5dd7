import type { Simulator } from '../../simulator';
import { call, push, refusal, start } from './helpers';

let sim: Simulator;
const RID = '1507bfd3f7c00000001';
const PUSH = push({ registration_id: [RID] });
const single = (time: string) => ({ single: { time } });
const daily = {
	periodical: {
		start: '2030-01-01 00:00:00',
		end: '2030-06-01 00:00:00',
		time: '09:00:00',
		time_unit: 'DAY',
		frequency: 1,
	},
};

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.jpush.addDevices([{ id: RID }]);
	sim.jpush.app.settings.rate.schedule = 1e6;
});
afterAll(() => sim.close());

const create = (rest: Record<string, unknown> = {}) =>
	call(sim, 'POST', '/v3/schedules', {
		name: 'daily_digest',
		enabled: true,
		trigger: single('2030-01-01 09:00:00'),
		push: PUSH,
		...rest,
	});

async function createId(rest?: Record<string, unknown>): Promise<string> {
	const { body } = await create(rest);
	expect(body).toEqual({ schedule_id: expect.any(String), name: 'daily_digest' });
	return String(body.schedule_id);
}

async function msgIds(id: string) {
	const { body } = await call(sim, 'GET', `/v3/schedules/${id}/msg_ids`);
	return (body.msgids as string[]).map((text) => JSON.parse(text) as Record<string, unknown>);
}

it('fires once on the simulated clock, in China Standard Time', async () => {
	const id = await createId();
	sim.clock.advance(3_599_999);
	expect(sim.jpush.deliveries()).toBe(0);
	sim.clock.advance(1);
	expect(sim.jpush.deliveries()).toBe(1);
	expect(await msgIds(id)).toEqual([
		{
			msg_id: expect.stringMatching(/^\d{17}$/),
			error: { code: 0, message: '' },
			needRetry: false,
			ts: Date.UTC(2030, 0, 1, 1),
		},
	]);
	expect(refusal(await call(sim, 'GET', `/v3/schedules/${id}`))).toEqual([404, 8104]);
	expect(refusal(await call(sim, 'DELETE', `/v3/schedules/${id}`))).toEqual([404, 8104]);
	expect(refusal(await call(sim, 'PUT', `/v3/schedules/${id}`, { enabled: false }))).toEqual([
		400, 8100,
	]);
});

it('fires every day, not while disabled', async () => {
	const id = await createId({ trigger: daily });
	sim.clock.advance(2 * 86_400_000);
	expect(sim.jpush.deliveries()).toBe(2);
	await call(sim, 'PUT', `/v3/schedules/${id}`, { enabled: false });
	sim.clock.advance(86_400_000);
	expect(sim.jpush.deliveries()).toBe(2);
});

it.each([
	['WEEK', 1, ['tue', 'FRI'], 14, 4],
	['week', 2, ['TUE'], 28, 2],
	['MONTH', 1, ['01', '31'], 59, 3],
])('fires by %s, every %i, at %j', async (time_unit, frequency, point, days, times) => {
	await createId({ trigger: { periodical: { ...daily.periodical, time_unit, frequency, point } } });
	sim.clock.advance(days * 86_400_000 - 3_600_000);
	expect(sim.jpush.deliveries()).toBe(times);
});

it('records a firing that failed', async () => {
	const id = await createId({ push: push({ alias: ['nobody'] }) });
	sim.clock.advance(3_600_000);
	expect(await msgIds(id)).toMatchObject([{ error: { code: 1011 } }]);
});

it.each([
	['no name', { name: undefined }],
	['a blank in the name', { name: 'a b' }],
	['a name of 256 bytes', { name: 'x'.repeat(256) }],
	['enabled false', { enabled: false }],
	['no trigger', { trigger: undefined }],
	['two triggers', { trigger: { ...daily, ...single('2030-01-02 00:00:00') } }],
	['a time in the past', { trigger: single('2029-12-31 00:00:00') }],
	['a time more than a year ahead', { trigger: single('2031-02-01 00:00:00') }],
	['no zero padding', { trigger: single('2030-1-2 00:00:00') }],
	['a day that does not exist', { trigger: single('2030-02-30 00:00:00') }],
	['an unknown unit', { trigger: { periodical: { ...daily.periodical, time_unit: 'YEAR' } } }],
	['frequency 101', { trigger: { periodical: { ...daily.periodical, frequency: 101 } } }],
	['no point', { trigger: { periodical: { ...daily.periodical, time_unit: 'week' } } }],
	['an invalid push', { push: { platform: 'all' } }],
	['an unknown key', { extra: 1 }],
])('refuses %s', async (_name, rest) => {
	expect(refusal(await create(rest))).toEqual([400, 8100]);
});

it('reads, lists by 50, updates whole parts, deletes', async () => {
	const id = await createId({ trigger: daily });
	const task = { schedule_id: id, name: 'daily_digest', enabled: true, trigger: daily, push: PUSH };
	expect((await call(sim, 'GET', `/v3/schedules/${id}`)).body).toEqual(task);
	for (let i = 0; i < 50; i += 1) await create();
	const { body } = await call(sim, 'GET', '/v3/schedules?page=2');
	expect(body).toMatchObject({ total_count: 51, total_pages: 2, page: 2 });
	expect(body.schedules).toHaveLength(1);
	expect((await call(sim, 'GET', '/v3/schedules?page=9')).body).toMatchObject({
		page: 9,
		schedules: [],
	});
	const changed = await call(sim, 'PUT', `/v3/schedules/${id}`, { name: '新名字' });
	expect(changed.body).toEqual({ ...task, name: '新名字' });
	const converted = { trigger: single('2030-01-02 00:00:00') };
	expect(refusal(await call(sim, 'PUT', `/v3/schedules/${id}`, converted))).toEqual([400, 8100]);
	expect((await call(sim, 'DELETE', `/v3/schedules/${id}`)).text).toBe('');
	expect(refusal(await call(sim, 'DELETE', `/v3/schedules/${id}`))).toEqual([404, 8104]);
});

it('keeps to the live limit', async () => {
	sim.jpush.app.settings.maxSchedules = 2;
	await create();
	await create();
	expect(refusal(await create())).toEqual([400, 8100]);
	sim.clock.advance(3_600_000);
	expect((await create({ trigger: single('2030-01-02 00:00:00') })).status).toBe(200);
});

it('makes one task for one cid of the schedule pool', async () => {
	const pool = await call(sim, 'GET', '/v3/push/cid?type=schedule');
	const [cid] = pool.body.cidlist as string[];
	expect((await create({ cid })).text).toBe((await create({ cid })).text);
	expect((await call(sim, 'GET', '/v3/schedules')).body.total_count).toBe(1);
});

it('answers on the paths of the Beijing data centre too', async () => {
	const id = await createId();
	expect((await call(sim, 'GET', `/v3/push/schedules/${id}`)).body.schedule_id).toBe(id);
});
