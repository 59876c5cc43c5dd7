import { DEMO_JPUSH_DEV, type Simulator } from '../../simulator';
import { basic, call, push, refusal, start } from './helpers';

let sim: Simulator;
const RID = '1507bfd3f7c00000001';
const DEV_AUTH = basic(DEMO_JPUSH_DEV.devKey, DEMO_JPUSH_DEV.devSecret);

beforeEach(async () => {
	const templates = {
		tpl01: { platform: 'all', notification: { alert: 'Hello {{name}}' } },
	};
	sim ??= await start({ jpush: { settings: { templates } } });
	sim.reset();
	sim.jpush.addDevices([{ id: RID, alias: 'u_1001' }]);
});
afterAll(() => sim.close());

it('reports the quota of the makers', async () => {
	const { body } = await call(sim, 'GET', '/v3/push/quota');
	expect(body).toMatchObject({
		code: 0,
		message: 'success',
		data: { vivo_quota: { system: { total: -1, used: -1 }, operation: { total: 10000, used: 0 } } },
	});
});

describe('templates', () => {
	const item = (rest = {}) => ({
		keys: { name: 'Li' },
		audience: { alias: ['u_1001'] },
		trace_id: 't1',
		...rest,
	});
	const send = (body: unknown) => call(sim, 'POST', '/v3/push/template', body);

	it('push each item by itself', async () => {
		const params = [item(), item({ keys: {}, trace_id: 't2' })];
		const { body } = await send({ id: 'tpl01', params });
		expect(body).toEqual({
			code: 0,
			message: 'success',
			data: {
				push_list: [
					{ code: 0, message_id: expect.stringMatching(/^\d{17}$/), trace_id: 't1' },
					{ code: 1003, message: 'Missing key: name', trace_id: 't2' },
				],
			},
		});
		expect(sim.jpush.device(RID)?.stack[0]?.face.body).toBe('Hello Li');
	});

	it.each([
		['an unknown template', { id: 'x', params: [item()] }, 1003],
		['no params', { id: 'tpl01' }, 1002],
		[
			'mixed audiences',
			{ id: 'tpl01', params: [item(), item({ audience: { tag: ['a'] } })] },
			1003,
		],
		[
			'two broadcasts',
			{ id: 'tpl01', params: [item({ audience: 'all' }), item({ audience: 'all' })] },
			1003,
		],
	])('refuse %s in the top-level form', async (_name, body, code) => {
		const answer = await send(body);
		expect(answer.body).toEqual({ code, message: expect.any(String) });
	});

	it('can be scheduled', async () => {
		const trigger = { single: { time: '2030-01-01 09:00:00' } };
		const body = { id: 'tpl01', params: [item()], schedule_name: 's', trigger };
		const answer = await call(sim, 'POST', '/v3/push/template/schedule', body);
		expect(answer.body.data).toMatchObject({
			schedule_list: [{ code: 0, schedule_id: expect.any(String), trace_id: 't1' }],
		});
		sim.clock.advance(3_600_000);
		expect(sim.jpush.deliveries()).toBe(1);
	});
});

it('keeps push plans and counts their pushes', async () => {
	const plan = { name: 'spring', description: 'campaign' };
	const done = { code: 0, message: 'success' };
	expect((await call(sim, 'POST', '/v3/push_plan/create', plan)).body).toEqual(done);
	expect(refusal(await call(sim, 'POST', '/v3/push_plan/create', plan))).toEqual([400, 1003]);
	const changed = { ...plan, description: 'new' };
	expect((await call(sim, 'PUT', '/v3/push_plan/update', changed)).body).toEqual(done);
	const unknown = await call(sim, 'PUT', '/v3/push_plan/update', { name: 'x' });
	expect(refusal(unknown)).toEqual([400, 1003]);
	await call(
		sim,
		'POST',
		'/v3/push',
		push('all', { options: { business_operation_code: 'spring' } }),
	);
	const list = await call(
		sim,
		'GET',
		'/v3/push_plan/list?page=1&page_size=10&info=spr&send_source=0',
	);
	expect(list.body.data).toEqual({
		total: 1,
		page: 1,
		page_size: 10,
		detail: [
			{
				...changed,
				push_count: 1,
				create_time: '2030-01-01 08:00:00',
				last_used_time: '2030-01-01 08:00:00',
				send_source: 0,
			},
		],
	});
});

describe('images', () => {
	it('are taken in by URL and updated', async () => {
		const url = 'https://img.example/i.png';
		const added = await call(sim, 'POST', '/v3/images/byurls', { image_type: 2, image_url: url });
		expect(added.body).toMatchObject({
			media_id: expect.stringMatching(/^jgmedia-2-[0-9a-f-]{36}$/),
			jiguang_image_url: url,
			oppo_image_url: expect.not.stringContaining('http'),
		});
		const path = `/v3/images/byurls/${String(added.body.media_id)}`;
		const update = { xiaomi_image_url: 'https://img.example/x.png' };
		expect((await call(sim, 'PUT', path, update)).body).toMatchObject({
			jiguang_image_url: url,
			...update,
		});
		expect(refusal(await call(sim, 'PUT', '/v3/images/byurls/nope', update))).toEqual([400, 1003]);
		expect(refusal(await call(sim, 'POST', '/v3/images/byurls', { image_type: 2 }))).toEqual([
			400, 1002,
		]);
	});

	it('are taken in by file', async () => {
		const form = (bytes: number, name = 'b.png') => {
			const data = new FormData();
			data.append('image_type', '1');
			data.append('oppo_file', new Blob([new Uint8Array(bytes)]), name);
			return data;
		};
		const path = '/v3/images/byfiles';
		const added = await call(sim, 'POST', path, form(100));
		expect(added.body).toEqual({
			media_id: expect.stringMatching(/^jgmedia-1-/),
			oppo_image_url: expect.any(String),
		});
		const update = await call(sim, 'PUT', `${path}/${String(added.body.media_id)}`, form(100));
		expect(update.body.media_id).toBe(added.body.media_id);
		expect(refusal(await call(sim, 'POST', path, form(2 * 1024 * 1024 + 1)))).toEqual([400, 1003]);
		expect(refusal(await call(sim, 'POST', path, form(10, 'b.gif')))).toEqual([400, 1003]);
	});
});

describe('admin', () => {
	it('creates an app once per package, and deletes it', async () => {
		const body = { app_name: 'demo', android_package: 'com.example.demo' };
		const first = (await call(sim, 'POST', '/v1/app', body, DEV_AUTH)).body;
		expect(first).toMatchObject({
			is_new_created: true,
			app_key: expect.stringMatching(/^[0-9a-f]{24}$/),
		});
		const again = (await call(sim, 'POST', '/v1/app', body, DEV_AUTH)).body;
		expect(again).toEqual({ ...first, is_new_created: false });
		const own = basic(String(first.app_key), String(first.master_secret));
		expect((await call(sim, 'GET', '/v3/tags', undefined, own)).status).toBe(200);
		const path = `/v1/app/${String(first.app_key)}/delete`;
		expect((await call(sim, 'POST', path, undefined, DEV_AUTH)).body).toHaveProperty('success');
		const gone = await call(sim, 'POST', path, undefined, DEV_AUTH);
		expect(refusal(gone)).toEqual([200, 1015]);
		expect(refusal(await call(sim, 'GET', '/v1/app', undefined, DEV_AUTH))).toEqual([405, 4001]);
	});

	it('takes certificates, business errors with 200', async () => {
		const path = `/v1/app/${sim.jpush.app.appKey}/certificate`;
		const form = new FormData();
		form.append('devCertificatePassword', 'x');
		expect(refusal(await call(sim, 'POST', path, form, DEV_AUTH))).toEqual([200, 1014]);
		form.append('devCertificateFile', new Blob(['p12']), 'dev.p12');
		expect((await call(sim, 'POST', path, form, DEV_AUTH)).body).toHaveProperty('success');
	});
});
