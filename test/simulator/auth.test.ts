import {
	DEMO_JPUSH_APP,
	DEMO_JPUSH_DEV,
	DEMO_JPUSH_FREE_APP,
	type Simulator,
} from '../../simulator';
import { APP_AUTH, basic, call, push, refusal, start } from './helpers';

let sim: Simulator;
beforeAll(async () => {
	sim = await start();
	sim.jpush.addDevices({ count: 2 });
});
afterAll(() => sim.close());

const wrong = basic(DEMO_JPUSH_APP.appKey, 'x'.repeat(24));

describe('credentials', () => {
	it.each([
		['push', 'POST', '/v3/push', 401, 1004],
		['cid', 'GET', '/v3/push/cid', 401, 1004],
		['batch', 'POST', '/v3/push/batch/regid/single', 401, 1004],
		['files', 'GET', '/v3/files', 401, 1004],
		['device', 'GET', '/v3/devices/1507bfd3f7c00000001', 401, 7004],
		['report', 'GET', '/v3/received?msg_ids=1', 401, 3001],
		['schedule', 'GET', '/v3/schedules', 401, 8101],
	])('%s refuses a wrong secret', async (_name, method, path, status, code) => {
		expect(refusal(await call(sim, method, path, undefined, wrong))).toEqual([status, code]);
	});

	it('tells missing device credentials from wrong ones', async () => {
		const missing = await call(sim, 'GET', '/v3/tags', undefined, null);
		expect(refusal(missing)).toEqual([401, 7001]);
	});

	it('refuses a key that cannot be one', async () => {
		const spaced = basic(`${DEMO_JPUSH_APP.appKey} `, DEMO_JPUSH_APP.masterSecret);
		expect(refusal(await call(sim, 'POST', '/v3/push', push('all'), spaced))).toEqual([400, 1008]);
	});

	it.each([
		['unknown dev_key', basic('nobody', 'x'), 4004],
		['wrong dev_secret', basic(DEMO_JPUSH_DEV.devKey, 'x'), 4005],
		['malformed header', 'Basic !', 4006],
	])('admin tells %s', async (_name, auth, code) => {
		const answer = await call(sim, 'POST', '/v1/app', {}, auth);
		expect(refusal(answer)).toEqual([401, code]);
	});

	it('a group key is no app key, and the prefix is needed', async () => {
		const [group] = sim.jpush.groups.values();
		const bare = basic(group?.groupKey ?? '', group?.groupSecret ?? '');
		expect(refusal(await call(sim, 'POST', '/v3/grouppush', push('all'), bare))).toEqual([
			401, 1004,
		]);
	});
});

describe('access', () => {
	it('refuses addresses off the allow-list and barred apps', async () => {
		const { settings } = sim.jpush.app;
		settings.ipAllowList = ['10.1.2.3'];
		expect(refusal(await call(sim, 'POST', '/v3/push', push('all')))).toEqual([403, 2004]);
		settings.ipAllowList = ['127.0.0.1'];
		settings.blocked = true;
		expect(refusal(await call(sim, 'POST', '/v3/push', push('all')))).toEqual([403, 2003]);
		settings.blocked = false;
		expect((await call(sim, 'POST', '/v3/push', push('all'))).status).toBe(200);
	});

	it.each([
		['POST', '/v3/push/batch/regid/single'],
		['POST', '/v3/push/template'],
		['GET', '/v3/push_plan/list'],
		['POST', '/v3/devices/status'],
		['GET', '/v3/test/model/list'],
		['POST', '/v3/status/message'],
		['GET', '/v3/messages/detail?msg_ids=1'],
		['GET', '/v3/users'],
	])('%s %s is for VIP apps', async (method, path) => {
		const free = basic(DEMO_JPUSH_FREE_APP.appKey, DEMO_JPUSH_FREE_APP.masterSecret);
		expect(refusal(await call(sim, method, path, undefined, free))).toEqual([403, 2006]);
	});

	it('refuses plain HTTP when told to', async () => {
		sim.jpush.httpsRequired = true;
		expect(refusal(await call(sim, 'POST', '/v3/push', push('all')))).toEqual([404, 1020]);
		sim.jpush.httpsRequired = false;
	});
});

describe('paths and methods', () => {
	it('knows no other path', async () => {
		const answer = await call(sim, 'GET', '/v3/devices/a/b/c');
		expect(refusal(answer)).toEqual([404, 7010]);
		expect(answer.body.error).toHaveProperty('message', "request api doesn't exist");
	});

	it('refuses the wrong method', async () => {
		expect(refusal(await call(sim, 'GET', '/v3/push'))).toEqual([405, 1001]);
	});

	it('refuses malformed percent-encoding, malformed JSON and the wrong content type', async () => {
		expect(refusal(await call(sim, 'GET', '/v3/aliases/%zz'))).toEqual([400, 7002]);
		expect(refusal(await call(sim, 'POST', '/v3/push', '{"platform":'))).toEqual([400, 1003]);
		const response = await fetch(`${sim.url}/v3/push`, {
			method: 'POST',
			headers: { authorization: APP_AUTH, 'content-type': 'text/plain' },
			body: JSON.stringify(push('all')),
		});
		expect(response.status).toBe(400);
	});

	it('decodes each path segment exactly once', async () => {
		sim.jpush.addDevices([{ id: '1507bfd3f7c00000099', alias: 'a+b=c' }]);
		for (const path of ['a%2Bb%3Dc', 'a+b=c']) {
			const answer = await call(sim, 'GET', `/v3/aliases/${path}`);
			expect(answer.body.registration_ids).toEqual(['1507bfd3f7c00000099']);
		}
		expect(refusal(await call(sim, 'GET', '/v3/aliases/a%252Bb'))).toEqual([400, 7002]);
		expect(refusal(await call(sim, 'GET', '/v3/aliases/a%2Fb'))).toEqual([400, 7002]);
	});
});
