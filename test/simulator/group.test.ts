import {
	DEMO_JPUSH_APP,
	DEMO_JPUSH_DEV,
	DEMO_JPUSH_FREE_APP,
	type Simulator,
} from '../../simulator';
import { basic, call, GROUP_AUTH, push, refusal, start } from './helpers';

let sim: Simulator;
const DEV_AUTH = basic(DEMO_JPUSH_DEV.devKey, DEMO_JPUSH_DEV.devSecret);

beforeAll(async () => {
	sim = await start();
	sim.jpush.addDevices([{ id: '1507bfd3f7c00000001', alias: 'u1' }]);
});
afterAll(() => sim.close());

function upload(path: string, text: string, fields: Record<string, string> = {}, auth?: string) {
	const form = new FormData();
	form.append('filename', new Blob([text]), fields.name ?? 'targets.txt');
	if (fields.ttl !== undefined) form.append('ttl', fields.ttl);
	return call(sim, 'POST', path, form, auth);
}

describe('group push', () => {
	it('answers each app by itself with 200, and the group_msgid beside', async () => {
		const answer = await call(sim, 'POST', '/v3/grouppush', push({ alias: ['u1'] }), GROUP_AUTH);
		expect(answer.status).toBe(200);
		expect(answer.body).toEqual({
			[DEMO_JPUSH_APP.appKey]: { msg_id: expect.stringMatching(/^\d{17}$/), sendno: '0' },
			[DEMO_JPUSH_FREE_APP.appKey]: { error: { code: 1011, message: expect.any(String) } },
			group_msgid: expect.stringMatching(/^[0-9a-z]{20}$/),
		});
		sim.clock.advance(120_000);
		const path = `/v3/group/messages/detail?group_msgids=${String(answer.body.group_msgid)},other`;
		expect((await call(sim, 'GET', path, undefined, GROUP_AUTH)).body).toEqual([
			{
				group_msgid: answer.body.group_msgid,
				jpush: expect.objectContaining({ target: 1, received: 1 }),
			},
		]);
	});

	it('sends once per cid only when set to', async () => {
		const pool = await call(sim, 'GET', '/v3/push/cid');
		const [cid] = pool.body.cidlist as string[];
		const body = push({ alias: ['u1'] }, { cid });
		const send = () => call(sim, 'POST', '/v3/grouppush', body, GROUP_AUTH);
		expect((await send()).text).not.toBe((await send()).text);
		sim.jpush.app.settings.groupHonoursCid = true;
		expect((await send()).text).toBe((await send()).text);
	});

	it('takes the example of the vendor', async () => {
		const body = {
			platform: ['android'],
			audience: 'all',
			notification: { android: { alert: 'notification content', title: 'notification title' } },
			message: { msg_content: 'message content' },
		};
		expect((await call(sim, 'POST', '/v3/grouppush', body, GROUP_AUTH)).status).toBe(200);
	});

	it('refuses override_msg_id and malformed pushes as a whole', async () => {
		const override = push('all', { options: { override_msg_id: 1 } });
		expect(refusal(await call(sim, 'POST', '/v3/grouppush', override, GROUP_AUTH))).toEqual([
			400, 1003,
		]);
		expect(refusal(await call(sim, 'POST', '/v3/grouppush', {}, GROUP_AUTH))).toEqual([400, 1002]);
	});

	it('pushes to files uploaded with the developer key', async () => {
		const { file_id: fileId } = (await upload('/v3/files/alias', 'u1\n u2 \n', {}, DEV_AUTH)).body;
		const body = push({ file: { file_id: fileId } });
		const answer = await call(sim, 'POST', '/v3/grouppush/file', body, GROUP_AUTH);
		expect(answer.body[DEMO_JPUSH_APP.appKey]).toHaveProperty('msg_id');
		const [group] = sim.jpush.groups.values();
		if (group) group.filePush = false;
		expect(refusal(await call(sim, 'POST', '/v3/grouppush/file', body, GROUP_AUTH))).toEqual([
			403, 2007,
		]);
	});

	it('refuses group files without the entitlement', async () => {
		const dev = sim.jpush.devs.get(DEMO_JPUSH_DEV.devKey);
		if (dev) dev.groupFiles = false;
		expect(refusal(await upload('/v3/files/alias', 'u1', {}, DEV_AUTH))).toEqual([403, 1105]);
	});

	it('reports users of the group', async () => {
		const path = '/v3/group/users?time_unit=DAY&start=2030-01-01&duration=1';
		expect((await call(sim, 'GET', path, undefined, GROUP_AUTH)).body.items).toEqual([
			{ time: '2030-01-01', android: { new: 1, active: 1, online: 1 } },
		]);
	});
});

describe('files', () => {
	it('are uploaded, listed, read, pushed to and deleted', async () => {
		sim.reset();
		sim.jpush.addDevices({ count: 2, platforms: ['android'] });
		const text = '1507bfd3f7c00000001\r\n1507bfd3f7c00000002\r\n';
		const { file_id: fileId } = (await upload('/v3/files/registration_id', text, { ttl: '1' }))
			.body;
		expect(fileId).toMatch(new RegExp(`^${DEMO_JPUSH_APP.appKey}-`));
		const file = {
			file_id: fileId,
			type: 'registration_id',
			file_name: 'targets.txt',
			create_time: '2030-01-01 08:00:00',
			expire_time: '2030-01-01 09:00:00',
		};
		expect((await call(sim, 'GET', '/v3/files/')).body).toEqual({ total_count: 1, files: [file] });
		expect((await call(sim, 'GET', `/v3/files/${String(fileId)}`)).body).toEqual(file);
		const body = push({ file: { file_id: fileId } });
		const { msg_id: id } = (await call(sim, 'POST', '/v3/push/file', body)).body;
		expect(sim.jpush.deliveries(String(id))).toBe(2);
		expect(refusal(await call(sim, 'POST', '/v3/push/file', push('all')))).toEqual([400, 1003]);
		for (let i = 0; i < 2; i += 1) {
			const answer = await call(sim, 'DELETE', `/v3/files/${String(fileId)}`);
			expect([answer.status, answer.text]).toEqual([200, '']);
		}
		expect(refusal(await call(sim, 'POST', '/v3/push/file', body))).toEqual([400, 1003]);
	});

	it('have limits', async () => {
		sim.reset();
		sim.jpush.app.settings.rate.file = 1000;
		const path = '/v3/files/alias';
		expect(refusal(await upload(path, 'a', { ttl: '721' }))).toEqual([400, 1003]);
		expect(refusal(await upload(path, 'a', { name: 'x.csv' }))).toEqual([400, 1003]);
		expect(refusal(await upload(path, 'a'.repeat(10 * 1024 * 1024 + 1)))).toEqual([400, 1003]);
		expect(refusal(await call(sim, 'POST', path, {}))).toEqual([400, 1003]);
		for (let i = 0; i < 20; i += 1)
			expect((await upload(path, 'a', { ttl: '1' })).status).toBe(200);
		expect(refusal(await upload(path, 'a'))).toEqual([400, 1003]);
		sim.clock.advance(3_600_000);
		expect((await upload(path, 'a')).status).toBe(200);
	});
});
