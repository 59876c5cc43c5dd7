import { DEMO_JPUSH_APP, DEMO_JPUSH_FREE_APP, type Simulator } from '../../simulator';
import { basic, call, push, refusal, start } from './helpers';

let sim: Simulator;
const RID = '1507bfd3f7c00000001';
const FREE = basic(DEMO_JPUSH_FREE_APP.appKey, DEMO_JPUSH_FREE_APP.masterSecret);

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.jpush.addDevices({ count: 2 });
});
afterAll(() => sim.close());

async function cids(query = '', auth?: string): Promise<string[]> {
	return (await call(sim, 'GET', `/v3/push/cid${query}`, undefined, auth)).body.cidlist as string[];
}

const send = (cid: string, rest = {}) =>
	call(sim, 'POST', '/v3/push', push({ registration_id: [RID] }, { cid, ...rest }));

describe('the pool', () => {
	it('gives cids shaped {appkey}-{uuid}, one by default', async () => {
		const [cid, ...more] = await cids();
		expect(cid).toMatch(
			new RegExp(`^${DEMO_JPUSH_APP.appKey}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`),
		);
		expect(more).toEqual([]);
		expect(await cids('?count=3&type=push')).toHaveLength(3);
		expect(await cids('?count=1000')).toHaveLength(1000);
	});

	it.each(['count=0', 'count=1001', 'count=x', 'type=other'])('refuses %s', async (query) => {
		expect(refusal(await call(sim, 'GET', `/v3/push/cid?${query}`))).toEqual([400, 1003]);
	});

	it('cuts the count to 10 without VIP, in silence', async () => {
		expect(await cids('?count=11', FREE)).toHaveLength(10);
	});
});

describe('a cid', () => {
	it('sends once, also with another body, and answers the first result', async () => {
		const [cid = ''] = await cids();
		const first = await send(cid);
		const second = await send(cid, { notification: { alert: 'other' } });
		expect(first.status).toBe(200);
		expect(second.text).toBe(first.text);
		expect(sim.jpush.deliveries()).toBe(1);
	});

	it('sends once when used twice at the same moment', async () => {
		sim.frame.latencyMs = 20;
		const [cid = ''] = await cids();
		const answers = await Promise.all([send(cid), send(cid), send(cid)]);
		expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
		expect(sim.jpush.deliveries()).toBe(1);
		sim.frame.latencyMs = 0;
	});

	it('is not used up by a push that failed', async () => {
		const [cid = ''] = await cids();
		expect(refusal(await send(cid, { audience: { alias: ['nobody'] } }))).toEqual([400, 1011]);
		expect((await send(cid)).status).toBe(200);
		expect(sim.jpush.deliveries()).toBe(1);
	});

	it('lives one day', async () => {
		const [cid = ''] = await cids();
		sim.clock.advance(24 * 3_600_000);
		expect(refusal(await send(cid))).toEqual([400, 1003]);
	});

	it('belongs to one app and one type', async () => {
		const [foreign = ''] = await cids('', FREE);
		const [schedule = ''] = await cids('?type=schedule');
		expect(refusal(await send(foreign))).toEqual([400, 1003]);
		expect(refusal(await send(schedule))).toEqual([400, 1003]);
		sim.jpush.app.settings.acceptForeignCids = true;
		expect((await send('my-own')).status).toBe(200);
		expect((await send('my-own')).status).toBe(200);
		expect(sim.jpush.deliveries()).toBe(1);
	});
});

describe('batch', () => {
	const single = (kind: string, pushlist: unknown) =>
		call(sim, 'POST', `/v3/push/batch/${kind}/single`, { pushlist });
	const entry = (target: string, rest = {}) => ({
		platform: 'all',
		target,
		notification: { alert: 'x' },
		...rest,
	});

	it('answers each entry by itself, msg_id as a bare number', async () => {
		const [a = '', b = '', c = '', d = ''] = await cids('?count=4');
		const answer = await single('regid', {
			[a]: entry(RID),
			[b]: entry('unknown00001'),
			[c]: entry(RID, { nonsense: 1 }),
			[d]: entry('not a rid'),
			unknown: entry(RID),
		});
		expect(answer.status).toBe(200);
		expect(answer.text).toContain(`"${a}":{"msg_id":2026`);
		expect(answer.body).toMatchObject({
			[a]: { msg_id: expect.stringMatching(/^number \d{17}$/) },
			[b]: { msg_id: expect.anything(), error: { code: 1011 } },
			[c]: { error: { code: 1009 } },
			[d]: { error: { code: 1003 } },
			unknown: { error: { code: 1003 } },
		});
		expect((await single('regid', { [a]: entry(RID) })).body).toEqual({ [a]: answer.body[a] });
		expect(sim.jpush.deliveries()).toBe(1);
	});

	it('takes aliases on the other path', async () => {
		sim.jpush.addDevices([{ id: '1507bfd3f7c00000077', alias: 'u_1001' }]);
		const [a = ''] = await cids();
		expect((await single('alias', { [a]: entry('u_1001') })).body).toHaveProperty([a, 'msg_id']);
	});

	it('refuses the whole request when it is malformed', async () => {
		expect(refusal(await single('regid', {}))).toEqual([400, 1002]);
		expect(refusal(await single('regid', undefined))).toEqual([400, 1002]);
		const many = Array.from({ length: 1001 }, (_, i) => [`c${i}`, entry(RID)] as const);
		expect(refusal(await single('regid', Object.fromEntries(many)))).toEqual([400, 1003]);
	});
});
