import type { Permission, Simulator, UnipushLimits } from '../../simulator';
import { call, codeOf, message, startWithRelay } from './unipushHelpers';

let sim: Simulator;

beforeAll(async () => {
	sim = await startWithRelay();
});
beforeEach(() => {
	sim.reset();
	sim.unipush.addDevices([{ id: 'cid1', tags: ['vip'] }, { id: 'cid2' }]);
});
afterAll(() => sim.close());

const TAGS = [{ key: 'custom_tag', values: ['vip'], opt_type: 'or' }];
const send = (rest: Record<string, unknown> = {}) => call(sim, 'sendMessage', message(rest));

it.each<[Permission, number, string, unknown]>([
	['custom_tag_push', 30000, 'sendMessage', message({ getui_custom_tag: 'vip' })],
	['tag_push', 30003, 'sendMessage', message({ getui_big_data_tag: TAGS })],
	['schedule', 30002, 'sendMessage', message({ settings: { schedule_time: 1 } })],
	['strategy', 20001, 'sendMessage', message({ settings: { strategy: { default: 2 } } })],
	['tag_edit', 30001, 'cidBindCustomTags', { cid: 'cid1', custom_tag: ['a'] }],
	['tag_edit', 30001, 'cidsBindCustomTag', { cids: ['cid1'], custom_tag: 'a' }],
	['tag_edit', 30001, 'cidsUnboundCustomTag', { cids: ['cid1'], custom_tag: 'a' }],
	['task_detail', 10004, 'getTaskDetail', { taskId: 'x', cid: 'cid1' }],
	['live_report', 30017, 'getReportDetailByTaskid', 'x'],
	['device_status', 10004, 'getDeviceStatusByCid', 'cid1'],
])('without %s: %i', async (permission, code, method, argument) => {
	const { settings } = sim.unipush.app;
	settings.permissions = settings.permissions.filter((one) => one !== permission);
	expect(codeOf(await call(sim, method, argument))).toBe(code);
	// The default strategy asks for nothing.
	const plain = message({ push_clientid: 'cid1', settings: { strategy: { default: 1 } } });
	expect((await call(sim, 'sendMessage', plain)).errCode).toBe(0);
});

it.each<[keyof UnipushLimits, number, Record<string, unknown>]>([
	['callsPerMinute', 10005, { push_clientid: 'cid1' }],
	['pushesPerDay', 30009, { push_clientid: 'cid1' }],
	['broadcastsPerDay', 30007, {}],
	['broadcastsPerMinute', 30014, {}],
	['tagPushesPerDay', 30010, { getui_big_data_tag: TAGS }],
	['ownTagPushesPerDay', 30004, { getui_big_data_tag: TAGS }],
	['customTagPushesPerDay', 30006, { getui_custom_tag: 'vip' }],
	['customTagPushesPerMinute', 30013, { getui_custom_tag: 'vip' }],
	['listsPerDay', 30008, { push_clientid: ['cid1', 'cid2'] }],
	['listsPerMinute', 30015, { push_clientid: ['cid1', 'cid2'] }],
])('%s: %i', async (limit, code, target) => {
	sim.unipush.app.settings.limits[limit] = 1;
	expect((await send(target)).errCode).toBe(0);
	const sent = sim.unipush.deliveries();
	expect(codeOf(await send(target))).toBe(code);
	expect(sim.unipush.deliveries()).toBe(sent);
	sim.clock.advance(limit.endsWith('Minute') ? 60_000 : 86_400_000);
	expect((await send(target)).errCode).toBe(0);
});

it('broadcasts and big-data tags share five a minute', async () => {
	for (let i = 0; i < 3; i += 1) await send();
	await send({ getui_big_data_tag: TAGS });
	await send({ getui_big_data_tag: TAGS });
	expect(codeOf(await send())).toBe(30014);
	expect(codeOf(await send({ getui_big_data_tag: TAGS }))).toBe(30014);
});

it('too many conditions: 30016', async () => {
	sim.unipush.app.settings.limits.tagConditions = 1;
	expect(codeOf(await send({ getui_big_data_tag: [...TAGS, ...TAGS] }))).toBe(30016);
});

it('live reports and the day’s quotas have limits of their own', async () => {
	Object.assign(sim.unipush.app.settings.limits, {
		liveReportsPerMinute: 1,
		todayReportsPerMinute: 1,
	});
	expect((await call(sim, 'getReportDetailByTaskid', 'x')).errCode).toBe(0);
	expect(codeOf(await call(sim, 'getReportDetailByTaskid', 'x'))).toBe(30018);
	expect((await call(sim, 'getTodayReport')).errCode).toBe(0);
	expect(codeOf(await call(sim, 'getTodayReport'))).toBe(10005);
});

it('an app may be starting, blacklisted or unknown', async () => {
	sim.unipush.app.settings.starting = true;
	expect(codeOf(await send())).toBe(2);
	sim.unipush.app.settings.starting = false;
	sim.unipush.app.settings.blacklisted = true;
	expect(codeOf(await send())).toBe(10002);
	expect(codeOf(await sim.unipush.manager('__UNI__OTHER').sendMessage({}))).toBe(20001);
	expect(() => sim.unipush.manager('')).toThrow('appId');
});

it('any code by a fault on a method; other methods stay as they are', async () => {
	for (const code of [301, 404, 10001, 10003, 23001, 30005, 30019]) {
		sim.unipush.faults.add({
			kind: 'vendorError',
			code,
			times: 1,
			match: { operation: 'sendMessage' },
		});
		expect(codeOf(await send())).toBe(code);
	}
	expect(sim.unipush.deliveries()).toBe(0);
	sim.unipush.faults.add({ kind: 'resetAfter', times: 1, match: { operation: 'sendMessage' } });
	expect(await send({ push_clientid: 'cid1' })).toMatchObject({
		success: false,
		error: { code: 'FunctionBizError' },
	});
	expect(sim.unipush.deliveries()).toBe(1);
	expect((await call(sim, 'getAliasByCid', 'cid1')).errCode).toBe(0);
	expect(sim.unipush.calls.at(-1)).toMatchObject({ method: 'getAliasByCid', argument: 'cid1' });
});

it('a fault on the function stands for what it hands on', async () => {
	sim.unipush.faults.add({
		kind: 'vendorError',
		code: 10001,
		times: 1,
		match: { operation: 'function' },
	});
	expect(codeOf(await send())).toBe(10001);
	sim.unipush.faults.add({ kind: 'rateLimited', times: 1 });
	expect(await send()).toMatchObject({ error: { code: 'Throttling.Api' } });
});

it('refusals may be thrown instead', async () => {
	sim.unipush.app.settings.failures = 'throw';
	await expect(sim.unipush.manager().sendMessage(1)).rejects.toMatchObject({
		errCode: 'uni-cloud-push-error-1',
	});
});
