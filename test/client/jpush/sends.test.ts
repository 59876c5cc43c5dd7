import { readBatchResults, readGroupResults } from '../../../client';
import { DEMO_JPUSH_APP, DEMO_JPUSH_FREE_APP } from '../../../simulator';
import { failureOf, RIDS, useScene } from './harness';

const scene = useScene();
const [FIRST, , THIRD] = RIDS;
const hello = { platform: 'all', notification: { alert: 'Hello' } } as const;

describe('push', () => {
	test('reaches the devices of each kind of target, and keeps all digits of its id', async () => {
		const reply = await scene.client.push({
			...hello,
			audience: { tag: ['vip'], tag_and: ['深圳'] },
			options: { sendno: 12 },
		});
		expect(reply.msg_id).toMatch(/^\d{17}$/);
		expect(BigInt(reply.msg_id)).toBeGreaterThan(2n ** 53n);
		expect(reply.sendno).toBe('12');
		expect(scene.bench.sim.deliveries(reply.msg_id, FIRST)).toBe(1);
		expect(scene.bench.sim.deliveries(reply.msg_id)).toBe(1);
	});

	test('with the same cid sends once and answers the same', async () => {
		const [cid] = await scene.client.takeCids(1);
		const push = { cid, ...hello, audience: { alias: ['u_1'] } };
		const first = await scene.client.push(push);
		expect(await scene.client.push(push)).toEqual(first);
		expect(scene.bench.sim.deliveries(first.msg_id)).toBe(1);
	});

	test('replaces an earlier push named by an id beyond 2^53', async () => {
		const first = await scene.sendTo(FIRST);
		const second = await scene.client.push({
			...hello,
			audience: { registration_id: [FIRST] },
			options: { override_msg_id: first },
		});
		expect(scene.bench.sim.message(second.msg_id)?.replaces).toBe(first);
	});

	test('takes an SMS template id as text', async () => {
		const reply = await scene.client.push({
			...hello,
			audience: { registration_id: [FIRST] },
			sms_message: { temp_id: '1250', delay_time: 3600, temp_para: { code: '123456' } },
		});
		expect(scene.bench.sim.deliveries(reply.msg_id)).toBe(1);
	});

	test('broadcasts', async () => {
		const reply = await scene.client.push({ ...hello, audience: 'all' });
		expect(scene.bench.sim.message(reply.msg_id)?.targets).toHaveLength(3);
	});
});

test('validatePush delivers nothing', async () => {
	await scene.client.validatePush({ ...hello, audience: { registration_id: [FIRST] } });
	expect(scene.bench.sim.deliveries()).toBe(0);
});

test('getCids answers as many as asked, and takeCids hands each out once', async () => {
	const { cidlist } = await scene.client.getCids({ count: 3 });
	expect(new Set(cidlist).size).toBe(3);
	const taken = await Promise.all([scene.client.takeCids(150), scene.client.takeCids(150)]);
	expect(new Set(taken.flat()).size).toBe(300);
});

test('takeCids keeps keys for schedules apart from those for pushes', async () => {
	const [key = ''] = await scene.client.takeCids(1, {}, 'schedule');
	const push = { platform: 'all' as const, audience: 'all' as const, notification: { alert: 'a' } };
	expect(await failureOf(scene.client.push({ ...push, cid: key }))).toMatchObject({ code: '1003' });
	const [other] = await scene.client.takeCids(1);
	expect(other).not.toBe(key);
	expect(await scene.client.push({ ...push, cid: other })).toHaveProperty('msg_id');
});

test('takeCids fills up in small steps for an app without VIP', async () => {
	expect(await scene.bench.freeApp().takeCids(25)).toHaveLength(25);
	expect(scene.bench.simulator.requests.count('jpush', 'cid')).toBe(3);
});

test('withdrawPush takes a shown notification back', async () => {
	const id = await scene.sendTo(FIRST);
	expect(await scene.client.withdrawPush({ msg_id: id })).toEqual({});
	expect(scene.bench.sim.message(id)?.withdrawn).toBe(true);
});

describe('a batch', () => {
	test('by registration id sends each its own text and tells the outcome of each', async () => {
		const cids = await scene.client.takeCids(2);
		const [good = '', bad = ''] = cids;
		const pushlist = {
			[good]: { ...hello, target: FIRST },
			[bad]: { ...hello, target: '1507bfd3f7cffffff9' },
		};
		const results = readBatchResults(
			await scene.client.pushBatchByRegistrationId({ pushlist }),
			cids,
		);
		expect(results).toMatchObject([
			{ outcome: 'accepted', messageId: expect.stringMatching(/^\d{17}$/), idempotencyKey: good },
			{ outcome: 'rejected', code: '1011', retryable: false },
		]);
		expect(scene.bench.sim.deliveries()).toBe(1);
	});

	test('by alias, repeated, sends once', async () => {
		const cids = await scene.client.takeCids(1);
		const pushlist = { [cids[0] ?? '']: { ...hello, target: 'u_1' } };
		const first = readBatchResults(await scene.client.pushBatchByAlias({ pushlist }), cids);
		const second = readBatchResults(await scene.client.pushBatchByAlias({ pushlist }), cids);
		expect(second).toEqual(first);
		expect(scene.bench.sim.deliveries()).toBe(1);
	});
});

describe('files', () => {
	test('are uploaded, listed, read, pushed to and deleted', async () => {
		const { file_id } = await scene.client.uploadRegistrationIdFile({
			content: `${FIRST}\n${THIRD}\n`,
			file_name: 'rids.txt',
			ttl: 24,
		});
		const listed = await scene.client.listFiles({});
		expect(listed).toMatchObject({ total_count: 1, files: [{ file_id }] });
		expect(await scene.client.getFile({ file_id })).toMatchObject({
			file_id,
			type: 'registration_id',
		});
		const [cid] = await scene.client.takeCids(1);
		const reply = await scene.client.pushToFile({ cid, ...hello, audience: { file: { file_id } } });
		expect(scene.bench.sim.deliveries(reply.msg_id)).toBe(2);
		expect(await scene.client.deleteFile({ file_id })).toEqual({});
		expect(await scene.client.listFiles({})).toMatchObject({ total_count: 0, files: [] });
	});

	test('of aliases come as bytes too', async () => {
		const { file_id } = await scene.client.uploadAliasFile({ content: Buffer.from('u_1\nu_2') });
		const reply = await scene.client.pushToFile({ ...hello, audience: { file: { file_id } } });
		expect(scene.bench.sim.message(reply.msg_id)?.targets).toHaveLength(2);
	});
});

describe('a group', () => {
	test('push tells what each app said, and its report can be read', async () => {
		const group = scene.bench.group();
		const reply = await group.pushToGroup({ ...hello, audience: { alias: ['u_1'] } });
		expect(reply.group_msgid).toEqual(expect.any(String));
		const results = readGroupResults(reply);
		expect(results).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ appKey: DEMO_JPUSH_APP.appKey, outcome: 'accepted' }),
				expect.objectContaining({ appKey: DEMO_JPUSH_FREE_APP.appKey, code: '1011' }),
			]),
		);
		const ids = { group_msgids: [reply.group_msgid ?? ''] };
		const [row] = await group.getGroupMessagesDetail(ids);
		expect(row?.group_msgid).toBe(reply.group_msgid);
	});

	test('push to a file that developer keys uploaded', async () => {
		const { file_id } = await scene.bench.dev().uploadRegistrationIdFile({ content: FIRST });
		const reply = await scene.bench
			.group()
			.pushFileToGroup({ ...hello, audience: { file: { file_id } } });
		expect(reply.apps[DEMO_JPUSH_APP.appKey]?.msg_id).toMatch(/^\d+$/);
		expect(scene.bench.sim.deliveries()).toBe(1);
	});

	test('counts its users', async () => {
		const today = new Date(scene.bench.simulator.clock.now()).toISOString().slice(0, 10);
		const query = { time_unit: 'DAY', start: today, duration: 1 } as const;
		expect((await scene.bench.group().getGroupUsers(query)).items).toHaveLength(1);
	});
});
