import type { JPushClient } from '../../../client';
import { DEMO_JPUSH_DEV, DEMO_JPUSH_FREE_APP, DEMO_JPUSH_GROUP } from '../../../simulator';
import { SleptClock } from '../support/sleptClock';
import { failureOf, startBench, type Bench } from './harness';

// What the simulated vendor refuses of its own accord, as its documents say it does.

let bench: Bench;
let client: JPushClient;

const RID = '1507bfd3f7c0000001';
const NOBODY = '1507bfd3f7cffffff9';
const note = { platform: 'all' as const, notification: { alert: 'a' } };
const push = { ...note, audience: { registration_id: [RID] } };

beforeAll(async () => {
	bench = await startBench({
		jpush: {
			settings: {
				maxPerDevicePerDay: 3,
				exclusiveChannelFields: [['style', 'large_icon']],
				blackWords: ['forbidden'],
				earlyStats: '3002',
				unknownStats: '3002',
			},
		},
	});
});

afterAll(async () => await bench.close());

beforeEach(() => {
	bench.simulator.reset();
	bench.sim.addDevices([{ id: RID, alias: 'u_1' }]);
	client = bench.app();
});

const settings = () => bench.sim.app.settings;

describe('A push is refused', () => {
	test('when no device matches (1011), with the id that support may ask for', async () => {
		const error = await failureOf(client.push({ ...note, audience: { alias: ['nobody'] } }));
		expect(error).toMatchObject({
			code: '1011',
			outcome: 'rejected',
			httpStatus: 400,
			requestId: expect.stringMatching(/^\d{17}$/),
		});
	});

	test('when it names what the vendor does not have (1003)', async () => {
		const options = { override_msg_id: '123' };
		expect(await failureOf(client.push({ ...push, options }))).toMatchObject({ code: '1003' });
		expect(await failureOf(client.withdrawPush({ msg_id: '123' }))).toMatchObject({
			code: '1003',
		});
		const audience = { file: { file_id: 'nothing' } };
		expect(await failureOf(client.pushToFile({ ...note, audience }))).toMatchObject({
			code: '1003',
		});
	});

	test('when the broadcasts of the day are used up (2008)', async () => {
		settings().broadcastsPerDay = 1;
		await client.push({ ...note, audience: 'all' });
		expect(await failureOf(client.push({ ...note, audience: 'all' }))).toMatchObject({
			code: '2008',
			retryable: false,
		});
	});

	test('when a device gets too many (2005)', async () => {
		for (let count = 0; count < 3; count += 1) await client.push(push);
		expect(await failureOf(client.push(push))).toMatchObject({ code: '2005', fatal: false });
	});

	test('when the quota of a phone maker is used up (1012)', async () => {
		bench.sim.app.vendorQuota.vivo = { operation: { total: 1, used: 1 } };
		const third_party_channel = { vivo: { distribution: 'ospush' as const } };
		const error = await failureOf(client.push({ ...push, options: { third_party_channel } }));
		expect(error).toMatchObject({ code: '1012' });
	});

	test('when options of a phone maker exclude each other (1017)', async () => {
		const third_party_channel = { huawei: { style: 0, large_icon: 'jgmedia-2-x' } };
		const error = await failureOf(client.push({ ...push, options: { third_party_channel } }));
		expect(error).toMatchObject({ code: '1017' });
	});

	test('when a feature is not open (1016), or the callback is not registered (1018)', async () => {
		const free = bench.freeApp();
		const options = { active_push: true };
		expect(await failureOf(free.push({ ...push, options }))).toMatchObject({ code: '1016' });
		const callback = { url: 'https://a.example/b' };
		expect(await failureOf(client.push({ ...push, callback }))).toMatchObject({ code: '1018' });
	});

	test('when its text is forbidden (2010)', async () => {
		const notification = { alert: 'a forbidden word' };
		expect(await failureOf(client.push({ ...push, notification }))).toMatchObject({
			code: '2010',
		});
	});

	test('when the app is barred (2003) or the address is not allowed (2004)', async () => {
		settings().ipAllowList = ['10.0.0.1'];
		expect(await failureOf(client.push(push))).toMatchObject({ code: '2004', fatal: true });
		settings().ipAllowList = [];
		settings().blocked = true;
		expect(await failureOf(client.push(push))).toMatchObject({ code: '2003', fatal: true });
	});

	test('over plain HTTP (1020)', async () => {
		bench.sim.httpsRequired = true;
		expect(await failureOf(client.push(push))).toMatchObject({ code: '1020', fatal: true });
	});
});

describe('Without the paid feature', () => {
	const free = () => bench.freeApp();
	const pushlist = { 'k-u': { ...note, target: RID } };
	test.each<[string, (free: JPushClient) => Promise<unknown>]>([
		['pushBatchByRegistrationId', (free) => free.pushBatchByRegistrationId({ pushlist })],
		['pushBatchByAlias', (free) => free.pushBatchByAlias({ pushlist })],
		['pushTemplate', (free) => free.pushTemplate({ id: 't', params: [{ audience: 'all' }] })],
		['createPushPlan', (free) => free.createPushPlan({ name: 'p' })],
		['listPushPlans', (free) => free.listPushPlans({})],
		['getDeviceStatus', (free) => free.getDeviceStatus({ registration_ids: [RID] })],
		['listTestDevices', (free) => free.listTestDevices({})],
		['getMessages', (free) => free.getMessages({ msg_ids: ['1'] })],
		['getMessagesDetail', (free) => free.getMessagesDetail({ msg_ids: ['1'] })],
		['getMessageStatus', (free) => free.getMessageStatus({ msg_id: '1', registration_ids: [RID] })],
		['getUsers', (free) => free.getUsers({ time_unit: 'DAY', start: '2026-01-01', duration: 1 })],
	])('%s is refused for good', async (_name, attempt) => {
		const error = await failureOf(attempt(free()));
		expect(error).toMatchObject({ fatal: true, outcome: 'rejected' });
		expect(['2006', '2007']).toContain((error as { code: string }).code);
	});

	test('a group cannot push to files (2007), developer keys cannot upload (1105)', async () => {
		bench.sim.groups.set(DEMO_JPUSH_GROUP.groupKey, { ...DEMO_JPUSH_GROUP, filePush: false });
		const audience = { file: { file_id: 'f' } };
		expect(await failureOf(bench.group().pushFileToGroup({ ...note, audience }))).toMatchObject({
			code: '2007',
		});
		const dev = { ...DEMO_JPUSH_DEV, groupFiles: false, admin: false };
		bench.sim.devs.set(dev.devKey, dev);
		expect(await failureOf(bench.dev().uploadAliasFile({ content: 'u_1' }))).toMatchObject({
			code: '1105',
			fatal: true,
		});
		const app = { app_name: 'a', android_package: 'a.b' };
		expect(await failureOf(bench.dev().createApp(app))).toMatchObject({
			code: '4007',
			fatal: true,
		});
	});
});

describe('Schedules are refused', () => {
	const single = { time: '2020-01-01 00:00:00' };

	test('in the past (8100)', async () => {
		const schedule = { name: 's', enabled: true as const, trigger: { single }, push };
		expect(await failureOf(client.createSchedule(schedule))).toMatchObject({ code: '8100' });
	});

	test.each<[string, (client: JPushClient) => Promise<unknown>]>([
		['getSchedule', (one) => one.getSchedule({ schedule_id: 'nothing' })],
		['getScheduleMessageIds', (one) => one.getScheduleMessageIds({ schedule_id: 'nothing' })],
		['updateSchedule', (one) => one.updateSchedule({ schedule_id: 'nothing', enabled: false })],
		['deleteSchedule', (one) => one.deleteSchedule({ schedule_id: 'nothing' })],
	])('that do not exist by %s (8104)', async (_name, attempt) => {
		expect(await failureOf(attempt(client))).toMatchObject({ code: '8104', httpStatus: 404 });
	});
});

describe('Devices are refused', () => {
	test('that are unknown (7002) or malformed in a list (7013), by name', async () => {
		const unknown = client.getDevice({ registration_id: NOBODY });
		expect(await failureOf(unknown)).toMatchObject({ code: '7002' });
		const registration_ids = { add: [RID, 'not/an/id'] };
		const error = await failureOf(client.updateTagDevices({ tag: 't', registration_ids }));
		expect(error).toMatchObject({ code: '7013', invalidTargets: ['not/an/id'] });
	});

	test('when 10 others have the alias (7015)', async () => {
		const ids = Array.from({ length: 11 }, (_, index) => `1507bfd3f7d000000${index.toString(16)}`);
		bench.sim.addDevices(ids.map((id) => ({ id })));
		for (const registration_id of ids.slice(0, 10)) {
			await client.updateDevice({ registration_id, alias: 'crowd' });
		}
		const last = { registration_id: ids[10] ?? '', alias: 'crowd' };
		expect(await failureOf(client.updateDevice(last))).toMatchObject({ code: '7015' });
	});
});

describe('Reports are refused', () => {
	test('too early or for an unknown id (3002)', async () => {
		const { msg_id } = await client.push(push);
		expect(await failureOf(client.getReceivedDetail({ msg_ids: [msg_id] }))).toMatchObject({
			code: '3002',
		});
		expect(await failureOf(client.getReceived({ msg_ids: ['1'] }))).toMatchObject({ code: '3002' });
	});

	test('outside the 60 days (3005)', async () => {
		const query = { time_unit: 'DAY', start: '2020-01-01', duration: 1 } as const;
		expect(await failureOf(client.getUsers(query))).toMatchObject({ code: '3005' });
	});
});

test('Admin errors count although they come with HTTP 200', async () => {
	const dev = bench.dev();
	expect(await failureOf(dev.deleteApp({ app_key: 'nothing' }))).toMatchObject({
		code: expect.stringMatching(/^101[35]$/),
		httpStatus: 200,
	});
	const proCertificateFile = { file_name: 'p.p12', content: Buffer.from('p') };
	const certificate = { app_key: 'nothing', proCertificateFile, proCertificatePassword: 'p' };
	expect(await failureOf(dev.uploadCertificate(certificate))).toMatchObject({ code: '1013' });
});

describe('The rate limit', () => {
	test('that the vendor says is reached is waited for', async () => {
		bench.sim.faults.add({ kind: 'rateLimited', resetSeconds: 1, times: 2 });
		const asked = { registration_id: RID };
		await expect(client.getDevice(asked)).resolves.toMatchObject({ alias: 'u_1' });
	});

	test('is learned from the headers, so that later calls wait instead of being refused', async () => {
		const CALLS = 20;
		const rate = { push: 600, report: 600, device: 5, schedule: 100, file: 20 };
		const clock = new SleptClock();
		const slow = await startBench({ clock: clock.simulated, jpush: { settings: { rate } } }, clock);
		slow.sim.addDevices([{ id: RID }]);
		const one = slow.app();
		for (let call = 0; call < CALLS; call += 1) await one.getDevice({ registration_id: RID });
		const refused = slow.sim.requests.filter(({ status }) => status === 429);
		expect(refused.length).toBeLessThanOrEqual(CALLS / 5);
		expect(slow.sim.requests.length - refused.length).toBe(CALLS);
		await slow.close();
	});

	test('of a free app cuts a list of cids without a word', async () => {
		const { cidlist } = await bench.freeApp().getCids({ count: 100 });
		expect(cidlist).toHaveLength(10);
		expect(cidlist[0]).toContain(DEMO_JPUSH_FREE_APP.appKey);
	});
});
