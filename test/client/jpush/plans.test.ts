import { useScene } from './harness';

const scene = useScene();
const hello = { platform: 'all', notification: { alert: 'Hello' } } as const;

describe('templates, plans and quotas', () => {
	test('pushTemplate fills in and sends', async () => {
		const reply = await scene.client.pushTemplate({
			id: 'tpl01',
			params: [{ keys: { name: 'Li' }, audience: { alias: ['u_1'] }, trace_id: 't1' }],
		});
		expect(reply.data.push_list).toMatchObject([
			{ code: 0, message_id: expect.stringMatching(/^\d{17}$/), trace_id: 't1' },
		]);
	});

	test('scheduleTemplate stores it for later', async () => {
		const reply = await scene.client.scheduleTemplate({
			id: 'tpl01',
			params: [{ keys: { name: 'Li' }, audience: { alias: ['u_1'] } }],
			schedule_name: 's',
			trigger: { single: { time: inDays(1) } },
		});
		expect(reply.data.schedule_list).toMatchObject([{ code: 0, schedule_id: expect.any(String) }]);
	});

	test('push plans are created, changed and listed', async () => {
		expect(await scene.client.createPushPlan({ name: 'spring' })).toMatchObject({ code: 0 });
		expect(
			await scene.client.updatePushPlan({ name: 'spring', description: 'sale' }),
		).toMatchObject({
			code: 0,
		});
		const { data } = await scene.client.listPushPlans({ page: 1, page_size: 10 });
		expect(data).toMatchObject({ total: 1, detail: [{ name: 'spring', description: 'sale' }] });
	});

	test('getVendorQuota tells total and used', async () => {
		const { data } = await scene.client.getVendorQuota({});
		expect(data?.vivo_quota?.operation?.total).toBe(10_000);
	});
});

/** A time in the vendor's zone, as the simulator reads it. */
function inDays(days: number): string {
	const eightHours = 8 * 3_600_000;
	const moment = scene.bench.simulator.clock.now() + eightHours + days * 86_400_000;
	return new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
}

describe('schedules', () => {
	const push = { ...hello, audience: { alias: ['u_1'] } };

	test('are created once, listed, read, changed, fired and deleted', async () => {
		const { cidlist } = await scene.client.getCids({ count: 1, type: 'schedule' });
		const single = { time: inDays(1) };
		const wanted = {
			cid: cidlist[0],
			name: 'daily_摘要',
			enabled: true,
			trigger: { single },
			push,
		} as const;
		const { schedule_id } = await scene.client.createSchedule(wanted);
		expect(await scene.client.createSchedule(wanted)).toMatchObject({ schedule_id });
		const list = await scene.client.listSchedules({ page: 1 });
		expect(list).toMatchObject({ total_count: 1, schedules: [{ schedule_id }] });
		expect(await scene.client.getSchedule({ schedule_id })).toMatchObject({
			name: 'daily_摘要',
			enabled: true,
			trigger: { single },
		});
		const changed = await scene.client.updateSchedule({ schedule_id, name: 'renamed' });
		expect(changed).toMatchObject({ name: 'renamed' });
		scene.bench.simulator.clock.advance(2 * 86_400_000);
		const { msgids } = await scene.client.getScheduleMessageIds({ schedule_id });
		expect(msgids).toMatchObject([{ msg_id: expect.stringMatching(/^\d{17}$/) }]);
		expect(scene.bench.sim.deliveries(msgids[0]?.msg_id)).toBe(1);
	});

	test('are deleted', async () => {
		const trigger = { single: { time: inDays(1) } };
		const made = await scene.client.createSchedule({ name: 's', enabled: true, trigger, push });
		expect(await scene.client.deleteSchedule({ schedule_id: made.schedule_id })).toEqual({});
		expect(await scene.client.listSchedules({})).toMatchObject({ total_count: 0 });
	});

	test('report also a push that was refused before it got an id', async () => {
		scene.bench.sim.app.settings.blackWords = ['forbidden'];
		const trigger = { single: { time: inDays(1) } };
		const bad = { ...push, notification: { alert: 'forbidden' } };
		const schedule = { name: 's', enabled: true as const, trigger, push: bad };
		const { schedule_id } = await scene.client.createSchedule(schedule);
		scene.bench.simulator.clock.advance(2 * 86_400_000);
		const { msgids } = await scene.client.getScheduleMessageIds({ schedule_id });
		expect(msgids).toMatchObject([{ error: { code: 2010 } }]);
		expect(msgids[0]).not.toHaveProperty('msg_id');
	});

	test('repeat on days of the week', async () => {
		const periodical = {
			start: inDays(1),
			end: inDays(30),
			time: '09:00:00',
			time_unit: 'WEEK',
			frequency: 1,
			point: ['MON', 'FRI'],
		};
		const made = await scene.client.createSchedule({
			name: 'weekly',
			enabled: true,
			trigger: { periodical },
			push,
		});
		const read = await scene.client.getSchedule({ schedule_id: made.schedule_id });
		expect(read.trigger).toMatchObject({ periodical: { point: ['MON', 'FRI'] } });
	});
});

describe('images', () => {
	const png = { file_name: 'b.png', content: Buffer.from('89504e470d0a1a0a0000', 'hex') };

	test('are added and changed by address', async () => {
		const added = await scene.client.addImageByUrl({
			image_type: 2,
			image_url: 'https://img.example/i.png',
		});
		expect(added.media_id).toMatch(/^jgmedia-2-/);
		const changed = await scene.client.updateImageByUrl({
			media_id: added.media_id,
			huawei_image_url: 'https://img.example/h.png',
		});
		expect(changed).toMatchObject({ media_id: added.media_id });
	});

	test('are added and changed by file', async () => {
		const added = await scene.client.addImageByFile({ image_type: 1, oppo_file: png });
		expect(added.media_id).toMatch(/^jgmedia-1-/);
		const changed = await scene.client.updateImageByFile({
			media_id: added.media_id,
			oppo_file: png,
		});
		expect(changed).toMatchObject({ media_id: added.media_id });
	});
});
