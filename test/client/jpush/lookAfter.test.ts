import { RIDS, useScene } from './harness';

const scene = useScene();
const [FIRST, SECOND, THIRD] = RIDS;

describe('devices, aliases and tags', () => {
	test('a device is read and set', async () => {
		const device = { registration_id: THIRD };
		expect(await scene.client.getDevice(device)).toEqual({ tags: [], alias: null, mobile: null });
		const change = {
			...device,
			alias: '小明',
			tags: { add: ['a&b=c', '#1'] },
			mobile: '13800000000',
		};
		expect(await scene.client.updateDevice(change)).toEqual({});
		expect(await scene.client.getDevice(device)).toEqual({
			tags: ['a&b=c', '#1'],
			alias: '小明',
			mobile: '13800000000',
		});
		await scene.client.updateDevice({ ...device, alias: '', tags: '', mobile: '' });
		expect(await scene.client.getDevice(device)).toEqual({ tags: [], alias: null, mobile: null });
	});

	test('the state of devices is read, null for one that is not ours', async () => {
		const asked = { registration_ids: [FIRST, SECOND, '1507bfd3f7cffffff9'] };
		expect(await scene.client.getDeviceStatus(asked)).toMatchObject({
			[FIRST]: { online: true },
			[SECOND]: { online: false },
			'1507bfd3f7cffffff9': null,
		});
	});

	test('the devices of an alias are read in both forms, and unbound', async () => {
		expect(await scene.client.getAliasDevices({ alias: 'u_1' })).toMatchObject({
			registration_ids: [FIRST],
		});
		const detailed = await scene.client.getAliasDevices({
			alias: 'u_1',
			platform: ['android'],
			new_format: true,
		});
		expect(detailed.data).toMatchObject([{ registration_id: FIRST, platform: 'android' }]);
		const remove = { registration_ids: { remove: [FIRST] } };
		expect(await scene.client.removeDevicesFromAlias({ alias: 'u_1', ...remove })).toEqual({});
		expect(await scene.client.deleteAlias({ alias: 'u_2', platform: ['ios'] })).toEqual({});
		expect(await scene.client.getAliasDevices({ alias: 'u_1' })).toMatchObject({
			registration_ids: [],
		});
		expect(scene.bench.sim.device(SECOND)?.alias).toBeNull();
	});

	test('tags are listed, asked for, given, taken and deleted', async () => {
		expect((await scene.client.listTags({})).tags.sort()).toEqual(['vip', '深圳'].sort());
		const asked = { tag: '深圳', registration_id: FIRST };
		expect(await scene.client.isDeviceInTag(asked)).toEqual({ result: true });
		const change = { registration_ids: { add: [THIRD], remove: [FIRST] } };
		expect(await scene.client.updateTagDevices({ tag: '深圳', ...change })).toEqual({});
		expect(await scene.client.isDeviceInTag(asked)).toEqual({ result: false });
		expect(scene.bench.sim.device(THIRD)?.tags.has('深圳')).toBe(true);
		expect(await scene.client.deleteTag({ tag: 'vip' })).toEqual({});
		expect(scene.bench.sim.device(SECOND)?.tags.size).toBe(0);
	});

	test('test devices are added, renamed, listed and taken off', async () => {
		const device = { device_name: 'qa-1', registration_id: FIRST };
		expect(await scene.client.addTestDevice(device)).toEqual({});
		expect(await scene.client.updateTestDevice({ ...device, device_name: 'qa-2' })).toEqual({});
		const list = await scene.client.listTestDevices({ page: 1, page_size: 20 });
		expect(list).toMatchObject({ total: 1, detail: [{ ...device, device_name: 'qa-2' }] });
		expect(await scene.client.deleteTestDevice({ registration_id: FIRST })).toEqual({});
		expect(await scene.client.listTestDevices({})).toMatchObject({ total: 0 });
	});
});

describe('reports', () => {
	test('count what a push reached', async () => {
		const id = await scene.sendTo(FIRST);
		scene.bench.simulator.clock.advance(10 * 60_000);
		const ids = { msg_ids: [id] };
		expect(await scene.client.getReceived(ids)).toMatchObject([
			{ msg_id: id, android_received: 1 },
		]);
		expect(await scene.client.getReceivedDetail(ids)).toMatchObject([
			{ msg_id: id, jpush_received: 1 },
		]);
		expect(await scene.client.getMessages(ids)).toMatchObject([
			{ msg_id: id, android: { received: 1 } },
		]);
		const [detail] = await scene.client.getMessagesDetail(ids);
		expect(detail?.details?.notification?.target).toBe(1);
	});

	test('tell the state for each device', async () => {
		const id = await scene.sendTo(FIRST);
		scene.bench.simulator.clock.advance(10 * 60_000);
		const asked = { msg_id: id, registration_ids: [FIRST, THIRD] };
		expect(await scene.client.getMessageStatus(asked)).toMatchObject({
			[FIRST]: { status: 0 },
			[THIRD]: { status: 3 },
		});
	});

	test('count users', async () => {
		const start = new Date(scene.bench.simulator.clock.now() + 8 * 3_600_000)
			.toISOString()
			.slice(0, 10);
		const reply = await scene.client.getUsers({ time_unit: 'DAY', start, duration: 1 });
		expect(reply.items).toHaveLength(1);
	});
});

test('an id that the vendor prints as a number keeps its digits', async () => {
	scene.bench.sim.app.settings.detailMsgIdAsNumber = true;
	const id = await scene.sendTo(FIRST);
	scene.bench.simulator.clock.advance(10 * 60_000);
	const [row] = await scene.client.getMessagesDetail({ msg_ids: [id] });
	expect(row?.msg_id).toBe(id);
});

describe('admin', () => {
	test('creates and deletes an app, and uploads a certificate', async () => {
		const dev = scene.bench.dev();
		const app = { app_name: 'demo', android_package: 'com.example.demo' };
		const made = await dev.createApp(app);
		expect(made).toMatchObject({ is_new_created: true, android_package: 'com.example.demo' });
		const certificate = {
			app_key: made.app_key,
			proCertificateFile: { file_name: 'p.p12', content: Buffer.from('p12') },
			proCertificatePassword: 'secret',
		};
		expect(await dev.uploadCertificate(certificate)).toMatchObject({ success: expect.any(String) });
		expect(await dev.deleteApp({ app_key: made.app_key })).toMatchObject({
			success: expect.any(String),
		});
	});
});
