import type { Simulator } from '../../simulator';
import { call, push, refusal, start, START } from './helpers';

let sim: Simulator;
const ids = (n: number) => `device0000000000${n}`;
const rate = { push: 1e6, report: 1e6, device: 1e6, schedule: 1e6, file: 1e6 };

beforeAll(async () => {
	sim = await start({ jpush: { settings: { rate, broadcastsPerDay: 1000 } } });
	sim.jpush.addDevices([
		{ id: ids(1), tags: ['深圳', '女'], alias: '4314' },
		{ id: ids(2), tags: ['广州', '会员'], alias: '892', platform: 'ios' },
		{ id: ids(3), tags: ['深圳', '女', '会员'], alias: '892' },
		{ id: ids(4), tags: ['北京'] },
		{ id: ids(5), tags: ['深圳'], lastSeenAt: START - 256 * 86_400_000 },
	]);
	const { settings } = sim.jpush.app;
	settings.segments = { young: [ids(1), ids(2)] };
	settings.abtests = { half: [ids(2), ids(4)] };
});
afterAll(() => sim.close());

async function reached(audience: unknown, rest?: Record<string, unknown>): Promise<number[]> {
	const answer = await call(sim, 'POST', '/v3/push', push(audience, rest));
	if (answer.status !== 200) return [];
	const message = sim.jpush.message(String(answer.body.msg_id));
	return (message?.delivered ?? []).map((index) => index + 1).sort();
}

it.each([
	['all', 'all', [1, 2, 3, 4]],
	['tag is OR', { tag: ['深圳', '广州', '北京'] }, [1, 2, 3, 4]],
	['tag_and is AND', { tag_and: ['深圳', '女'] }, [1, 3]],
	['tag_not is the complement of the union', { tag_not: ['女', '北京'] }, [2]],
	['kinds are ANDed', { tag: ['深圳', '广州'], tag_and: ['女', '会员'] }, [3]],
	['alias is OR, an alias may cover several', { alias: ['4314', '892', 'nobody'] }, [1, 2, 3]],
	['registration ids, each once', { registration_id: [ids(4), ids(1), ids(4)] }, [1, 4]],
	['alias AND registration id', { alias: ['892'], registration_id: [ids(3), ids(1)] }, [3]],
	['an empty list counts as absent', { tag: [], alias: ['4314'] }, [1]],
	['segment', { segment: ['young'] }, [1, 2]],
	['abtest AND tag', { abtest: ['half'], tag: ['广州'] }, [2]],
	['unknown ids in a list do not hurt', { registration_id: [ids(1), 'unknown00001'] }, [1]],
])('%s', async (_name, audience, expected) => {
	expect(await reached(audience)).toEqual(expected);
});

it('narrows to the platforms asked for', async () => {
	expect(await reached('all', { platform: ['ios'] })).toEqual([2]);
	expect(await reached('all', { notification: { android: { alert: 'x' } } })).toEqual([1, 3, 4]);
});

it('answers 1011 with a bare msg_id when nobody fits', async () => {
	const answer = await call(sim, 'POST', '/v3/push', push({ alias: ['nobody'] }));
	expect(refusal(answer)).toEqual([400, 1011]);
	expect(answer.text).toMatch(/^\{"msg_id":\d{17},"error":\{"code":1011/);
	sim.jpush.app.settings.msgIdOn1011 = false;
	const bare = await call(sim, 'POST', '/v3/push', push({ alias: ['nobody'] }));
	expect(bare.body).not.toHaveProperty('msg_id');
});

it('leaves out devices silent for more than 255 days', async () => {
	expect(refusal(await call(sim, 'POST', '/v3/push', push({ registration_id: [ids(5)] })))).toEqual(
		[400, 1011],
	);
});

it('refuses or ignores a malformed id among others, as set', async () => {
	const audience = { registration_id: [ids(1), 'not a rid'] };
	expect(refusal(await call(sim, 'POST', '/v3/push', push(audience)))).toEqual([400, 1003]);
	sim.jpush.app.settings.illegalRidsOnPush = true;
	const named = await call(sim, 'POST', '/v3/push', push(audience));
	expect(named.body.error).toHaveProperty('illegal_rids', ['not a rid']);
	sim.jpush.app.settings.malformedRidInList = 'ignore';
	expect(await reached(audience)).toEqual([1]);
});

it('sends test_model pushes to test devices only, even broadcasts', async () => {
	const device = { device_name: 'qa-1', registration_id: ids(4) };
	expect((await call(sim, 'POST', '/v3/test/model/add', device)).text).toBe('');
	expect(await reached('all', { options: { test_model: true } })).toEqual([4]);
});
