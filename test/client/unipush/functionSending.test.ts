import { APP_ID, SIGN_KEY, startInstance } from './support/cloud';
import { call, signedEvent } from './support/call';
import { createDatabase } from './support/database';
import { createManager, deploy, failure, success } from './support/manager';

const TO_ONE = {
	push_clientid: ['cid-1'],
	title: '订单',
	content: '已发货',
	payload: { text: 'x' },
	request_id: 'req-0000000001',
};

describe('sending', () => {
	const send = { method: 'sendMessage', params: TO_ONE };

	test('hands the message on as it is', async () => {
		const data = { RASS_1: { 'cid-1': 'successed_online' } };
		const { main, manager } = deploy({ sendMessage: () => success(data) });
		expect(await call(main, send)).toEqual({ status: 200, errCode: 0, errMsg: 'success', data });
		expect(manager.calls).toEqual([{ appId: APP_ID, method: 'sendMessage', args: [TO_ONE] }]);
	});

	test('to everyone when that is said', async () => {
		const { main, manager } = deploy();
		const params = { title: 't', content: 'c', payload: {} };
		expect(await call(main, { method: 'sendMessage', params, broadcast: true })).toMatchObject({
			errCode: 0,
		});
		expect(manager.calls[0]?.args).toEqual([params]);
	});

	test('happens once for a request_id, whichever instance is asked again', async () => {
		const { main, manager, parts } = deploy({ sendMessage: () => success({ RASS_1: {} }) });
		const first = await call(main, send);
		for (const instance of [main, startInstance(parts)]) {
			expect(await call(instance, send)).toEqual({ ...first, repeated: true });
		}
		expect(manager.calls).toHaveLength(1);
	});

	test('happens once for requests that arrive together', async () => {
		const { main, manager, parts } = deploy({
			sendMessage: async () => {
				await new Promise((resolve) => setTimeout(resolve, 20));
				return success({ RASS_1: {} });
			},
		});
		const replies = await Promise.all(
			[main, startInstance(parts), main].map(async (one) => await call(one, send)),
		);
		expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
		expect(manager.calls).toHaveLength(1);
	});

	test('keeps a reply whose names a database does not take', async () => {
		const { main } = deploy({ sendMessage: () => success({ $taskid: 'RASA_1' }) });
		const { push_clientid: _ids, ...params } = TO_ONE;
		const broadcast = { method: 'sendMessage', params, broadcast: true };
		await call(main, broadcast);
		expect(await call(main, broadcast)).toMatchObject({
			data: { $taskid: 'RASA_1' },
			repeated: true,
		});
	});

	test('takes a request_id for one message only', async () => {
		const { main } = deploy();
		await call(main, send);
		const other = { method: 'sendMessage', params: { ...TO_ONE, title: 'other' } };
		expect(await call(main, other)).toMatchObject({ status: 409, errCode: 'REQUEST_ID_REUSED' });
	});

	test('may be tried again after a refusal of the vendor', async () => {
		const { main, manager } = deploy({
			sendMessage: (_params, calls) => (calls === 1 ? failure(10005) : success()),
		});
		expect(await call(main, send)).toMatchObject({
			status: 200,
			errCode: 'uni-cloud-push-error-10005',
		});
		expect(await call(main, send)).toMatchObject({ errCode: 0 });
		expect(manager.calls).toHaveLength(2);
	});

	test('is not repeated when the library failed half-way', async () => {
		const { main, manager } = deploy({
			sendMessage: () => {
				throw new Error('socket hang up');
			},
		});
		expect(await call(main, send)).toMatchObject({ status: 500, errCode: 'LIBRARY_THREW' });
		expect(await call(main, send)).toMatchObject({ status: 409, errCode: 'REQUEST_PENDING' });
		expect(manager.calls).toHaveLength(1);
	});

	test.each([
		[
			'says that it succeeded in other words',
			{ errCode: 'uni-cloud-push-error-200' },
			{ repeated: true },
		],
		[
			'answers with an error of its own end',
			{ errCode: 'uni-cloud-push-error-500' },
			{ errCode: 'REQUEST_PENDING' },
		],
		['answers with an unknown error', { errCode: 'timeout' }, { errCode: 'REQUEST_PENDING' }],
	])('is not repeated when the library %s', async (_name, reply, again) => {
		const { main, manager } = deploy({ sendMessage: () => reply });
		expect(await call(main, send)).toMatchObject(reply);
		expect(await call(main, send)).toMatchObject(again);
		expect(manager.calls).toHaveLength(1);
	});

	test('does nothing while the table cannot be written', async () => {
		const database = createDatabase();
		database.broken = true;
		const { main, manager } = deploy({}, database);
		expect(await call(main, send)).toMatchObject({ status: 503, errCode: 'STORE_UNAVAILABLE' });
		expect(manager.calls).toEqual([]);
		database.broken = false;
		expect(await call(main, send)).toMatchObject({ errCode: 0 });
	});

	test('makes its table where the provider does not', async () => {
		const { main, database } = deploy({}, createDatabase('tencent'));
		expect(await call(main, send)).toMatchObject({ errCode: 0 });
		expect(database.exists).toBe(true);
	});

	test('removes what has expired', async () => {
		const { main, database, parts } = deploy();
		await call(main, send);
		for (const row of database.rows.values()) row.expires = 0;
		const everyTime = startInstance({
			...parts,
			globals: { Math: Object.assign(Object.create(Math) as object, { random: () => 0 }) },
		});
		await call(everyTime, { method: 'getTodayReport' });
		expect(database.rows.size).toBe(1);
	});

	test('remembers without a database too', async () => {
		const manager = createManager();
		const config = { signKey: SIGN_KEY, appIds: [APP_ID] };
		const main = startInstance({ config, uniCloud: { getPushManager: manager.getPushManager } });
		const request = signedEvent(send);
		expect((await main(...request)).statusCode).toBe(200);
		expect((await main(...request)).statusCode).toBe(401);
		expect(await call(main, send)).toMatchObject({ errCode: 0, repeated: true });
		expect(manager.calls).toHaveLength(1);
	});
});

describe('a target of more than 500 devices', () => {
	const params = {
		user_tag: 'vip',
		title: 't',
		content: 'c',
		payload: {},
		request_id: 'req-0000000002',
	};
	const send = { method: 'sendMessage', params };

	test('is sent page by page under one task', async () => {
		const pages = [
			{ ...success({ RASL_1: { a: 'successed_online' } }), before_id: 'row-500' },
			{ ...success({ RASL_1: { b: 'successed_offline' } }), before_id: '' },
		];
		const { main, manager } = deploy({ sendMessage: (_params, calls) => pages[calls - 1] ?? {} });
		expect(await call(main, send)).toMatchObject({
			errCode: 0,
			data: { RASL_1: { a: 'successed_online', b: 'successed_offline' } },
		});
		expect(manager.calls.map(({ args }) => args[0])).toEqual([
			params,
			{ ...params, before_id: 'row-500', taskid: 'RASL_1' },
		]);
	});

	test('is answered with the task alone when the states are too many for a reply', async () => {
		const page = (from: number) =>
			Object.fromEntries(
				Array.from({ length: 500 }, (_, index) => [`cid-${from + index}`, 'successed_online']),
			);
		const { main, manager } = deploy({
			sendMessage: (_params, calls) => ({
				...success({ RASL_1: page(calls * 500) }),
				before_id: calls < 15 ? `row-${calls}` : null,
			}),
		});
		expect(await call(main, send)).toMatchObject({ errCode: 0, data: { taskid: 'RASL_1' } });
		expect(manager.calls).toHaveLength(15);
		expect(manager.calls[14]?.args[0]).toMatchObject({ taskid: 'RASL_1', before_id: 'row-14' });
	});

	test('goes on where it stopped when a later page is refused', async () => {
		const pages = [
			{ ...success({ RASL_1: { a: 'successed_online' } }), before_id: 'row-500' },
			failure(30015),
			success({ RASL_1: { b: 'successed_online' } }),
		];
		const { main, manager } = deploy({ sendMessage: (_params, calls) => pages[calls - 1] ?? {} });
		expect(await call(main, send)).toMatchObject({ status: 503, errCode: 'DEVICES_LEFT' });
		expect(await call(main, send)).toMatchObject({
			errCode: 0,
			data: { RASL_1: { a: 'successed_online', b: 'successed_online' } },
		});
		expect(manager.calls[2]?.args[0]).toMatchObject({ before_id: 'row-500', taskid: 'RASL_1' });
	});

	test('without a request_id there is nothing to go on with', async () => {
		const { main } = deploy({
			sendMessage: (_params, calls) =>
				calls === 1 ? { ...success({ RASL_1: {} }), before_id: 'row-500' } : failure(30015),
		});
		const { request_id: _key, ...unkeyed } = params;
		expect(await call(main, { method: 'sendMessage', params: unkeyed })).toMatchObject({
			status: 503,
			errCode: 'DEVICES_LEFT',
		});
	});

	test('goes on where it stopped when the time is up', async () => {
		let late = 0;
		class Late extends Date {
			static override now = () => Date.now() + late;
		}
		const { parts, manager } = deploy({
			sendMessage: (_params, calls) => {
				late += 16_000;
				return calls < 3
					? {
							...success({ RASL_1: { [`d${calls}`]: 'successed_online' } }),
							before_id: `row-${calls}`,
						}
					: success({ RASL_1: { d3: 'successed_online' } });
			},
		});
		const main = startInstance({ ...parts, globals: { Date: Late } });
		expect(await call(main, send)).toMatchObject({ errCode: 'DEVICES_LEFT' });
		expect(await call(main, send)).toMatchObject({ errCode: 'DEVICES_LEFT' });
		const last = await call(main, send);
		expect(last).toMatchObject({ errCode: 0 });
		expect(Object.keys((last as unknown as { data: { RASL_1: object } }).data.RASL_1)).toHaveLength(
			3,
		);
		expect(manager.calls).toHaveLength(3);
	});
});
