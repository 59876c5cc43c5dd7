import type { Simulator } from '../../simulator';
import {
	caller,
	freshId,
	NOTICE,
	pushTo,
	refusalOf,
	taskIdOf,
	taskIds,
	type Caller,
} from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;
let a = '';
let b = '';

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	const phones = sim.getui.addDevices({ count: 2, platforms: ['android'], aliasPrefix: 'user_' });
	[a = '', b = ''] = phones.map(({ id }) => id);
	call = await caller(sim);
});
afterAll(() => sim.close());

describe('a list', () => {
	const message = (rest = {}) => ({ push_message: { notification: NOTICE }, ...rest });
	const create = async (rest = {}) =>
		taskIdOf(await call('POST', '/push/list/message', message(rest)));
	const send = (kind: string, taskid: string, targets: string[], rest = {}) =>
		call('POST', `/push/list/${kind}`, { taskid, audience: { [kind]: targets }, ...rest });

	it('sends one message to many cids, again and again', async () => {
		const taskid = await create();
		expect(taskid).toMatch(/^RASL_0101_[0-9a-f]{32}$/);
		const answer = await send('cid', taskid, [a, b, 'nobody']);
		expect(answer.data).toEqual({ [taskid]: { [a]: 'successed_online', [b]: 'successed_online' } });
		expect((await send('cid', taskid, [a], { is_async: true })).body).toEqual({
			code: 0,
			msg: 'success',
		});
		// There is no request_id here, so a repeat sends again.
		expect(sim.getui.deliveries(taskid, a)).toBe(2);
		sim.getui.app.settings.listUnknownTarget = 'reject';
		expect(refusalOf(await send('cid', taskid, ['nobody']))).toEqual([400, 20001]);
	});

	it('sends to aliases, in detail or not', async () => {
		const taskid = await create();
		const nested = await send('alias', taskid, ['user_1', 'user_2'], { need_alias_detail: true });
		expect(nested.data).toEqual({
			[taskid]: { user_1: { [a]: 'successed_online' }, user_2: { [b]: 'successed_online' } },
		});
		const flat = await send('alias', taskid, ['user_1']);
		expect(flat.data).toEqual({ [taskid]: { [a]: 'successed_online' } });
		sim.getui.app.settings.listAliasKey = 'alias';
		const named = await send('alias', taskid, ['user_1']);
		expect(named.data).toEqual({ [taskid]: { user_1: 'successed_online' } });
	});

	it('takes a thousand targets, each once', async () => {
		const taskid = await create();
		const many = Array.from({ length: 1001 }, (_, i) => `c${i}`);
		expect((await send('cid', taskid, many)).msg).toBe('cid size over limit');
		expect((await send('cid', taskid, many.slice(1))).code).toBe(0);
		expect((await send('cid', taskid, [a, a])).msg).toBe('contains duplicate cid');
		expect((await send('alias', taskid, ['x', 'x'])).msg).toBe('contains duplicate alias');
	});

	it('needs a task that is there and alive', async () => {
		expect(refusalOf(await send('cid', 'RASL_0101_x', [a]))).toEqual([400, 20001]);
		const [single = ''] = taskIds(await call('POST', '/push/single/cid', pushTo({ cid: [a] })));
		expect(refusalOf(await send('cid', single, [a]))).toEqual([400, 20001]);
		const taskid = await create({ settings: { ttl: 60_000 } });
		sim.clock.advance(60_000);
		const late = await send('cid', taskid, [a]);
		expect(late.msg).toBe('taskid is invalid or taskid is deleted');
		expect(refusalOf(await send('cid', await create({ settings: { ttl: -1 } }), [a]))).toEqual([
			400, 20001,
		]);
	});

	it('has no audience of its own, and limits a minute and a day', async () => {
		const withAudience = await call('POST', '/push/list/message', message({ audience: 'all' }));
		expect(withAudience.msg).toBe('audience is invalid');
		const { perDay, perMinute } = sim.getui.app.settings;
		expect(perDay.list).toBe(2_000_000);
		perDay.list = 2;
		const taskid = await create();
		await send('cid', taskid, [a]);
		await send('alias', taskid, ['user_1']);
		expect(refusalOf(await send('alias', taskid, ['user_1']))).toEqual([403, 30008]);
		expect(refusalOf(await call('POST', '/push/list/message', message()))).toEqual([403, 30008]);
		perMinute.list = 0;
		expect(refusalOf(await call('POST', '/push/list/message', message()))).toEqual([403, 30015]);
	});

	it('remembers a request_id that is given', async () => {
		const id = freshId();
		expect(await create({ request_id: id })).toBe(await create({ request_id: id }));
	});
});
