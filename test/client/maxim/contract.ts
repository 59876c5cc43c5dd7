import {
	createMaximClient,
	createRuntime,
	VendorError,
	type MaximClient,
	type Runtime,
} from '../../../client';
import { failureOf } from './harness';

/** A vendor to hold the client against, simulated or real, with one app in it. */
export interface Place {
	baseUrl: string;
	appId: string;
	adminToken: string;
	/** A token of a user, which may not push. */
	userToken: string;
	/** Three users with one device each, without tags. The second is offline. */
	users: ReadonlyArray<{ id: string; pushToken: string; alias: string }>;
	close(): Promise<void>;
}

const MESSAGE = { type: 'text', title: 'Order', body: 'On its way' } as const;
const MANY = Array.from({ length: 501 }, (_, index) => `p${index}`);

interface Scene {
	place: Place;
	client: MaximClient;
	with(change: { appId?: string; accessToken?: string }): MaximClient;
	/** The vendor's code for a request that the client would not send. */
	codeOf(
		path: string,
		body: unknown,
		headers?: Record<string, string | undefined>,
	): Promise<string>;
}

/** What every MaxIM server does, as its documents say; a file that opens a place calls this. */
export function proveContract(open: () => Promise<Place>): void {
	const scene = useScene(open);
	describe('Pushes', () => provePushes(scene));
	describe('Users', () => proveUsers(scene));
	describe('Refusals', () => proveRefusals(scene));
}

function useScene(open: () => Promise<Place>): Scene {
	let place: Place;
	let client: MaximClient;
	const runtime: Runtime = createRuntime({ retry: { baseMs: 1, capMs: 2 } });
	const make: Scene['with'] = (change) => {
		const { baseUrl, appId, adminToken } = place;
		const keys = { baseUrl, appId, accessToken: adminToken, callsPerSecond: 10_000 };
		return createMaximClient({ ...keys, ...change }, runtime);
	};
	beforeAll(async () => {
		place = await open();
		client = make({});
	});
	afterAll(async () => {
		await runtime.transport.close();
		await place.close();
	});
	return {
		get place() {
			return place;
		},
		get client() {
			return client;
		},
		with: make,
		codeOf: async (path, body, headers = {}) => {
			const own = { app_id: place.appId, 'access-token': place.adminToken, ...headers };
			const sent = Object.entries(own).filter(([, value]) => value !== undefined);
			const reply = await fetch(place.baseUrl + path, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...Object.fromEntries(sent) },
				body: JSON.stringify(body),
			});
			expect(reply.status).toBe(200);
			return String(((await reply.json()) as { code: number }).code);
		},
	};
}

type Row = Record<string, unknown>;

/** Counters of a stage over all channels. */
function total(row: Row, stage: string): number {
	return Object.entries(row)
		.filter(([name]) => name.endsWith(`_${stage}`))
		.reduce((sum, [, count]) => sum + Number(count ?? 0), 0);
}

async function push(
	scene: Scene,
	audience: Parameters<MaximClient['notify']>[0]['audience'],
	requestId?: string,
): Promise<string> {
	const setting = requestId === undefined ? undefined : { request_id: requestId };
	const { data } = await scene.client.notify({ audience, setting, message: MESSAGE });
	if (typeof data !== 'object' || data?.task_id == null) throw new Error('no task id');
	return data.task_id;
}

async function reportOf(scene: Scene, task: string): Promise<Row> {
	const { data } = await scene.client.getTaskDetail({ list: [task] });
	const row = data?.find(({ task_id }) => task_id === task);
	if (row === undefined) throw new Error(`no report of ${task}`);
	return row;
}

function provePushes(scene: Scene): void {
	test('reach push tokens, aliases, users and everyone, and are counted by channel', async () => {
		const { users } = scene.place;
		const [first, second] = users;
		const audiences = [
			[{ push_token: [first?.pushToken ?? ''] }, 1],
			[{ alias: [first?.alias ?? '', second?.alias ?? ''] }, 2],
			[{ user_id: [first?.id ?? ''] }, 1],
			['all', users.length],
		] as const;
		for (const [audience, count] of audiences) {
			const task = await push(scene, structuredClone(audience) as Parameters<typeof push>[1]);
			expect(task).toMatch(/^\d+$/);
			const row = await reportOf(scene, task);
			expect(total(row, 'target')).toBe(count);
			expect(total(row, 'sent')).toBeLessThanOrEqual(total(row, 'target'));
			expect(total(row, 'received')).toBeLessThanOrEqual(total(row, 'sent'));
		}
	});

	test('with a request id that was seen are not sent again', async () => {
		const audience = { push_token: [scene.place.users[0]?.pushToken ?? ''] };
		const task = await push(scene, audience, 'contract-1');
		const before = await reportOf(scene, task);
		await scene.client.notify({
			audience,
			setting: { request_id: 'contract-1' },
			message: MESSAGE,
		});
		expect(total(await reportOf(scene, task), 'target')).toBe(total(before, 'target'));
	});

	test('on the vendor’s own channel leave the phones’ channels alone', async () => {
		const { data } = await scene.client.notify({
			audience: 'all',
			setting: { distribution_strategy: 'mxpush_only', ospush_sequence: ['ups', 'fcm'] },
			message: MESSAGE,
		});
		const row = await reportOf(scene, (data as { task_id: string }).task_id);
		expect(total(row, 'sent')).toBe(Number(row.mxpush_sent));
	});

	test('that nobody made are missing in the report', async () => {
		const { data } = await scene.client.getTaskDetail({ list: ['987654321987'] });
		expect(data ?? []).toEqual([]);
	});

	test('need a certificate, which the vendor names', async () => {
		const { data } = await scene.client.getCertificate({ provider: 3 });
		expect(typeof data?.name).toBe('string');
	});
}

function proveUsers(scene: Scene): void {
	const user = () => ({ user_id: scene.place.users[2]?.id ?? '' });

	test('get tags, lose them and are reached by them', async () => {
		const { client } = scene;
		const tags = async () => [...((await client.getTags(user())).data ?? [])].sort();
		await client.addTags({ ...user(), tags: ['contract', '北京'] });
		await client.addTags({ ...user(), tags: ['vip'] });
		expect(await tags()).toEqual(['contract', 'vip', '北京']);
		expect(total(await reportOf(scene, await push(scene, { tag: ['contract'] })), 'target')).toBe(
			1,
		);
		await client.removeTags({ ...user(), tags: ['contract'] });
		expect(await tags()).toEqual(['vip', '北京']);
		await client.clearTags(user());
		expect(await tags()).toEqual([]);
	});

	test('get an alias and are reached by it', async () => {
		await scene.client.setAlias({ ...user(), alias: 'contract-alias' });
		const task = await push(scene, { alias: ['contract-alias'] });
		expect(total(await reportOf(scene, task), 'target')).toBe(1);
	});

	test('turn pushes off, hide what they say, and name hours without them', async () => {
		const { client } = scene;
		const settings = async () => (await client.getSettings(user())).data;
		await client.setPush({ ...user(), value: true });
		await client.setPushDetail({ ...user(), value: true });
		await client.setPushLimit({ ...user(), no_push_start_hour: 22, no_push_end_hour: 7 });
		await client.setPushNickname({ ...user(), value: '李 & Co' });
		expect(await settings()).toMatchObject({
			...{ user_id: user().user_id, no_push: true, no_push_detail: true },
			...{ no_push_start_hour: 22, no_push_end_hour: 7, push_nick_name: '李 & Co' },
		});
		await client.setPush({ ...user(), value: false });
		await client.setPushDetail({ ...user(), value: false });
		expect(await settings()).toMatchObject({ no_push: false, no_push_detail: false });
		expect((await settings()).no_push_start_hour).toBe(22);
	});

	test('have a badge, an online status and devices', async () => {
		const { client } = scene;
		await client.setBadge({ ...user(), badge: 0 });
		const online = await Promise.all(
			scene.place.users.map(async ({ id }) => (await client.getOnlineStatus({ user_id: id })).data),
		);
		expect(online.map((status) => status.online)).toEqual([true, false, true]);
		const { data } = await client.listDevices(user());
		const device_sn = data?.[0]?.device_sn ?? -1;
		expect(data).toHaveLength(1);
		const { data: certificate } = await client.getCertificate({ provider: 3 });
		const notifier_name = certificate?.name ?? '';
		await client.bindDeviceToken({ ...user(), device_sn, device_token: 'dt', notifier_name });
		await client.unbindDeviceToken({ ...user(), device_sn });
		await client.removeDevice({ ...user(), device_sn });
		expect((await client.listDevices(user())).data ?? []).toEqual([]);
	});
}

function proveRefusals(scene: Scene): void {
	const nobody = { user_id: '998877665544' };
	const notify = { audience: 'all', message: MESSAGE };

	test('come as HTTP 200 with a code, and are errors of the client', async () => {
		const cases = [
			[scene.with({ appId: 'no-such-app' }).notify({ audience: 'all', message: MESSAGE }), '40000'],
			[scene.with({ accessToken: 'wrong' }).notify({ audience: 'all', message: MESSAGE }), '10008'],
			[
				scene
					.with({ accessToken: scene.place.userToken })
					.notify({ audience: 'all', message: MESSAGE }),
				'10010',
			],
			[scene.client.getTags(nobody), '10000'],
			[scene.client.setAlias({ ...nobody, alias: 'a' }), '10000'],
			[scene.client.getOnlineStatus(nobody), '10000'],
			[scene.client.getSettings(nobody), '10000'],
			[scene.client.setPush({ ...nobody, value: true }), '10000'],
		] as const;
		for (const [call, code] of cases) {
			const error = await failureOf(call);
			expect(error).toBeInstanceOf(VendorError);
			expect(error).toMatchObject({ vendor: 'maxim', code, httpStatus: 200, outcome: 'rejected' });
		}
	});

	test('meet what the client would not even send', async () => {
		const { codeOf } = scene;
		const image = { type: 'image', body: 'B', attachment_url: 'https://a.example/p.gif' };
		expect(await codeOf('/push/notify', notify, { 'access-token': undefined })).toBe('10003');
		expect(await codeOf('/push/notify', { ...notify, audience: { alias: MANY } })).toBe('12005');
		expect(await codeOf('/push/notify', { message: MESSAGE })).toBe('10002');
		expect(await codeOf('/push/notify', { audience: 'all', message: image })).toBe('10002');
		expect(await codeOf('/push/task/detail', {})).toBe('10002');
		const first = { user_id: scene.place.users[0]?.id };
		expect(await codeOf('/user/push/alias', {}, first)).toBe('10002');
		expect(await codeOf('/user/push?value=perhaps', {}, first)).toBe('10002');
		expect(
			await codeOf('/user/push/limit?no_push_start_hour=24&no_push_end_hour=7', {}, first),
		).toBe('10002');
		expect(await codeOf('/user/push/nickname?value=', {}, first)).toBe('10002');
	});
}
