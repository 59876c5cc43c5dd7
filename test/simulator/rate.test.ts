import type { Simulator } from '../../simulator';
import { call, push, refusal, start, type Answer } from './helpers';

let sim: Simulator;
beforeAll(async () => {
	sim = await start({ jpush: { settings: { rate: rates(3) } } });
	sim.jpush.addDevices({ count: 2 });
});
afterAll(() => sim.close());

function rates(limit: number) {
	return { push: limit, report: limit, device: limit, schedule: limit, file: limit };
}

function headersOf(headers: Headers): (string | null)[] {
	return ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-rate-limit-${name}`));
}

it('counts calls in windows of a minute and says so in headers', async () => {
	const target = push({ registration_id: ['1507bfd3f7c00000001'] });
	const seen = [];
	for (let i = 0; i < 4; i += 1) seen.push(await call(sim, 'POST', '/v3/push', target));
	expect(seen.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
	expect(seen.map((answer) => headersOf(answer.headers)[1])).toEqual(['2', '1', '0', '0']);
	expect(refusal(seen[3] as Answer)).toEqual([429, 2002]);
	expect(seen[3]?.body.error).toHaveProperty('message', 'Rate limit exceeded');
	sim.clock.advance(45_000);
	expect(headersOf((await call(sim, 'POST', '/v3/push', target)).headers)).toEqual([
		'3',
		'0',
		'15',
	]);
	sim.clock.advance(15_000);
	expect((await call(sim, 'POST', '/v3/push', target)).status).toBe(200);
});

it('has a bucket for each API group, and images share the push bucket', async () => {
	sim.reset();
	for (let i = 0; i < 3; i += 1) await call(sim, 'GET', '/v3/push/cid');
	expect(refusal(await call(sim, 'POST', '/v3/images/byurls', {}))).toEqual([429, 2002]);
	expect((await call(sim, 'GET', '/v3/tags')).status).toBe(200);
});

it('lets file pushes, the file API and file schedules drain one bucket', async () => {
	sim.reset();
	await call(sim, 'GET', '/v3/files');
	await call(sim, 'GET', '/v3/files/');
	const toFile = push({ file: { file_id: 'none' } });
	await call(sim, 'POST', '/v3/push/file', toFile);
	expect(refusal(await call(sim, 'GET', '/v3/files'))).toEqual([429, 2002]);
	const trigger = { single: { time: '2030-01-02 00:00:00' } };
	const schedule = { name: 's', enabled: true, trigger, push: toFile };
	expect(refusal(await call(sim, 'POST', '/v3/schedules', schedule))).toEqual([429, 2002]);
});

it('can name the header Quota, or leave the headers out', async () => {
	sim.reset();
	sim.jpush.app.settings.rateHeader = 'Quota';
	expect((await call(sim, 'GET', '/v3/tags')).headers.get('x-rate-limit-quota')).toBe('3');
	sim.jpush.app.settings.rateHeader = 'absent';
	expect(headersOf((await call(sim, 'GET', '/v3/tags')).headers)).toEqual([null, null, null]);
});

it('allows ten broadcasts a day', async () => {
	sim.reset();
	sim.jpush.addDevices({ count: 1 });
	sim.jpush.app.settings.rate.push = 100;
	const answers = [];
	for (let i = 0; i < 11; i += 1) answers.push(await call(sim, 'POST', '/v3/push', push('all')));
	expect(answers.map((answer) => answer.status)).toEqual([...Array(10).fill(200), 400]);
	expect(refusal(answers[10] as Answer)).toEqual([400, 2008]);
	sim.clock.advance(24 * 3_600_000);
	expect((await call(sim, 'POST', '/v3/push', push('all'))).status).toBe(200);
});

it('allows twenty timed-speed pushes at once', async () => {
	sim.reset();
	sim.jpush.addDevices({ count: 1 });
	sim.jpush.app.settings.rate.push = 100;
	const slow = push(
		{ registration_id: ['1507bfd3f7c00000001'] },
		{ options: { big_push_duration: 5 } },
	);
	for (let i = 0; i < 20; i += 1)
		expect((await call(sim, 'POST', '/v3/push', slow)).status).toBe(200);
	expect(refusal(await call(sim, 'POST', '/v3/push', slow))).toEqual([400, 1012]);
	sim.clock.advance(5 * 60_000);
	expect((await call(sim, 'POST', '/v3/push', slow)).status).toBe(200);
});
