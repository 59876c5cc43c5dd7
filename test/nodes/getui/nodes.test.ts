import type { IDataObject, INodeType } from 'n8n-workflow';

import { GetuiApi } from '../../../credentials/GetuiApi.credentials';
import { GetReport } from '../../../nodes/GetReport/GetReport.node';
import { ManageAlias } from '../../../nodes/ManageAlias/ManageAlias.node';
import { ManageTag } from '../../../nodes/ManageTag/ManageTag.node';
import { SendPush } from '../../../nodes/SendPush/SendPush.node';
import { testGetui } from '../../../nodes/shared/vendors/getui/credentialTest';
import { CREDENTIAL, startVendor, type Seen, type Vendor } from '../../client/getui/harness';
import { runNode, type RunOptions } from '../runNode';

let vendor: Vendor;
let execution = 0;

beforeEach(async () => {
	vendor = await startVendor();
	vendor.answer(answer);
	execution += 1;
});

afterEach(async () => {
	await vendor.close();
});

/** A row of the input. */
interface Row {
	id: string;
}

interface Push {
	request_id: string;
	audience: { cid?: string[] };
}

/** Getui in a few lines; a client id "bogus" is unknown. */
function answer({ path, body }: Seen) {
	if (path === '/auth') return undefined;
	const reply = (data?: object) => ({ body: { code: 0, msg: 'success', data } });
	const asked = JSON.stringify(body ?? '') + path;
	if (/bogus/.test(asked) && !path.startsWith('/push/list/message')) {
		return { status: 400, body: { code: 20001, msg: 'target user is invalid' } };
	}
	if (path === '/push/list/message') return reply({ taskid: 'RASL_1' });
	if (path === '/push/single/batch/cid') {
		const { msg_list } = body as { msg_list: Push[] };
		const tasks = msg_list.map((push) => [`RASS_${push.request_id}`, sent(push)] as const);
		return reply(Object.fromEntries(tasks));
	}
	if (path === '/push/single/cid') return reply({ RASS_1: sent(body as Push) });
	if (path === '/push/list/cid') return reply({ RASL_1: sent(body as Push) });
	if (path === '/push/all' || path === '/push/tag') return reply({ taskid: 'RASA_1' });
	if (path.startsWith('/user/custom_tag/batch/')) return reply(sent({ audience: body as object }));
	if (path.startsWith('/report/push/task/'))
		return reply({ RASL_1: { total: { receive_num: 3 } } });
	if (path.startsWith('/user/alias/cid/')) return reply({ alias: 'user_1' });
	return reply();
}

/** What became of each device; tags say it with "true". */
function sent({ audience: { cid = [] } }: { audience: { cid?: string[] } }) {
	return Object.fromEntries(cid.map((id) => [id, 'true']));
}

const credentials = () => ({ ...CREDENTIAL, baseUrl: vendor.url });

async function run(
	node: INodeType,
	parameters: Record<string, unknown>,
	rows: IDataObject[] = [{}],
	options: Pick<RunOptions, 'context' | 'onError'> = {},
) {
	const given = { credentials: credentials(), execution: `e${execution}` };
	return await runNode(node, parameters, rows, { ...given, ...options });
}

const paths = () => vendor.calls().map(({ method, path }) => `${method} ${path}`);

/** The message as it was filled in for JPush; only vendor and credential change. */
const JPUSH = {
	resource: 'jpush',
	operation: 'send',
	targetType: 'device',
	targetSource: 'field',
	targetField: 'id',
	messageKind: 'notification',
	title: 'Your order is on its way',
	body: 'It arrives today',
	options: {
		extras: '{"order": 77}',
		badge: '+1',
		sound: 'default',
		clickAction: 'url',
		clickValue: 'https://shop.example.com/orders/77',
		timeToLive: 86400,
		channelId: 'orders',
		apnsProduction: true,
	},
};
const SEND = { ...JPUSH, resource: 'getui' };

const ids = (count: number, prefix = 'c') =>
	Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}` }));

describe('Send Push', () => {
	test('sends the message of JPush after the vendor was changed', async () => {
		const [item] = await run(new SendPush(), SEND, [{ id: 'c0' }]);
		expect(paths()).toEqual(['POST /push/single/cid']);
		expect(item?.json).toMatchObject({
			vendor: 'getui',
			outcome: 'accepted',
			messageId: 'RASS_1',
			targetType: 'device',
			targets: ['c0'],
		});
	});

	test('sends one message to 2,500 rows by one stored message and three lists', async () => {
		const output = await run(new SendPush(), SEND, ids(2500));
		expect(paths().sort()).toEqual([
			'POST /push/list/cid',
			'POST /push/list/cid',
			'POST /push/list/cid',
			'POST /push/list/message',
		]);
		expect(output).toHaveLength(2500);
		expect(output[2499]).toMatchObject({ json: { messageId: 'RASL_1', targets: ['c2499'] } });
	});

	test('sends 450 personal messages in three batches', async () => {
		const personal = { ...SEND, title: ({ id }: Row) => `For ${id}` };
		const output = await run(new SendPush(), personal, ids(450));
		expect(paths()).toEqual(Array(3).fill('POST /push/single/batch/cid'));
		expect(new Set(output.map(({ json }) => json.messageId)).size).toBe(450);
	});

	test('finds the bad row of a list and of a batch; the others are sent', async () => {
		const rows = [...ids(5), { id: 'bogus' }];
		const personal = { ...SEND, title: ({ id }: Row) => `For ${id}` };
		for (const parameters of [SEND, personal]) {
			const output = await run(new SendPush(), parameters, rows, { onError: true });
			expect(output.map(({ json }) => json.outcome)).toEqual([
				...Array<string>(5).fill('accepted'),
				undefined,
			]);
			expect(output[5]?.json).toMatchObject({
				error: { vendor: 'getui', code: '20001', httpStatus: 400, outcome: 'rejected' },
			});
			execution += 1;
		}
	});

	test('a retry of the run repeats a lost push with its request id and sends nothing twice', async () => {
		let lost = true;
		vendor.answer((request) =>
			lost && request.path === '/push/single/cid' ? { status: 502, body: 'x' } : answer(request),
		);
		const context = {};
		await run(new SendPush(), SEND, [{ id: 'c0' }], { context, onError: true });
		lost = false;
		await run(new SendPush(), SEND, [{ id: 'c0' }], { context });
		const sentIds = vendor.calls().map(({ body }) => (body as Push).request_id);
		expect(new Set(sentIds).size).toBe(1);
		const calls = vendor.calls().length;
		const [again] = await run(new SendPush(), SEND, [{ id: 'c0' }], { context });
		expect(again?.json.replayed).toBe(true);
		expect(vendor.calls()).toHaveLength(calls);
	});

	test('a retry of the run does not repeat a list whose outcome is unknown', async () => {
		vendor.answer((request) =>
			request.path === '/push/list/cid' ? { status: 502, body: 'x' } : answer(request),
		);
		const context = {};
		const options = { context, onError: true };
		await run(new SendPush(), SEND, ids(2), options);
		const [again] = await run(new SendPush(), SEND, ids(2), options);
		expect(again?.json).toMatchObject({ error: { outcome: 'unknown', code: 'HTTP_502' } });
		expect(paths().filter((path) => path === 'POST /push/list/cid')).toHaveLength(1);
	});

	test('sends to everyone once a run, and only when that is confirmed', async () => {
		const all = { ...SEND, targetType: 'all' };
		const [refused] = await run(new SendPush(), all, [{}], { onError: true });
		expect(refused?.json.message).toContain('Confirm Broadcast');
		await run(new SendPush(), { ...all, confirmBroadcast: true }, [{}, {}]);
		expect(paths()).toEqual(['POST /push/all']);
	});

	test('adds conditions and a time to a push to tags', async () => {
		const conditions = [{ key: 'phone_type', values: ['ios'], opt_type: 'or' }];
		const scheduleTime = '2030-01-31 09:00:00';
		await run(new SendPush(), {
			...SEND,
			targetType: 'tag',
			targetSource: 'value',
			targets: 'vip',
			options: { ...JPUSH.options, conditions: JSON.stringify(conditions), scheduleTime },
		});
		expect(vendor.calls()[0]).toMatchObject({
			path: '/push/tag',
			body: {
				settings: { schedule_time: Date.parse('2030-01-31T01:00:00Z') },
				audience: {
					tag: [{ key: 'custom_tag', values: ['vip'], opt_type: 'or' }, ...conditions],
				},
			},
		});
	});

	test('shows what it would send', async () => {
		const preview = { ...SEND, options: { ...JPUSH.options, previewOnly: true } };
		const [item] = await run(new SendPush(), preview, [{ id: 'c0' }]);
		expect(item?.json).toMatchObject({ request: { method: 'POST', body: { audience: {} } } });
		expect(vendor.seen).toHaveLength(0);
	});
});

test('Aliases of many items share a call, and a bad pair fails alone', async () => {
	const rows = [...ids(4), { id: 'bogus' }];
	const output = await run(
		new ManageAlias(),
		{
			resource: 'getui',
			operation: 'set',
			targetSource: 'value',
			deviceId: ({ id }: Row) => id,
			alias: ({ id }: Row) => `user_${id}`,
		},
		rows,
		{ onError: true },
	);
	expect(output[0]?.json).toEqual({ vendor: 'getui', clientId: 'c0', alias: 'user_c0' });
	expect(output[4]?.json.error).toMatchObject({ code: '20001' });
	expect(vendor.calls()[0]?.body).toMatchObject({ data_list: { length: 5 } });
});

test('An alias is looked up before it is cleared', async () => {
	const parameters = { resource: 'getui', operation: 'clear', deviceId: 'c1' };
	const [item] = await run(new ManageAlias(), parameters);
	expect(item?.json).toEqual({ vendor: 'getui', clientId: 'c1', alias: null });
	expect(paths()).toEqual(['GET /user/alias/cid/c1', 'DELETE /user/alias']);
});

test('Devices of one tag share a call', async () => {
	const tag = { __rl: true, mode: 'id', value: 'vip' };
	const parameters = { resource: 'getui', operation: 'addDevices', ...FIELD, tag: tag.value };
	const output = await run(new ManageTag(), parameters, ids(3));
	expect(paths()).toEqual(['PUT /user/custom_tag/batch/vip']);
	expect(output[1]?.json).toEqual({ vendor: 'getui', tag: 'vip', added: ['c1'] });
});

const FIELD = { targetSource: 'field', targetField: 'id' };

test('A report names the message and what was received', async () => {
	const parameters = { resource: 'getui', operation: 'getReceived', messageIds: 'RASL_1' };
	const [item] = await run(new GetReport(), parameters);
	expect(item?.json).toEqual({
		vendor: 'getui',
		messageId: 'RASL_1',
		totalReceived: 3,
		total: { receive_num: 3 },
	});
	const [none] = await run(new GetReport(), { ...parameters, messageIds: 'RASL_2' }, [{}], {
		onError: true,
	});
	expect(none?.json).toMatchObject({ error: { code: 'NO_REPORT' } });
});

describe('The credential', () => {
	const test1 = async () =>
		await testGetui.call({ helpers: {} } as never, { data: credentials() } as never);

	test('is right when a token is issued', async () => {
		expect(await test1()).toMatchObject({ status: 'OK' });
		await test1();
		expect(vendor.auths()).toBe(2);
	});

	test('is wrong when none is, whatever the HTTP status, and keeps its secret', async () => {
		for (const status of [200, 400]) {
			vendor.answer(() => ({ status, body: { code: 20001, msg: 'sign is invalid' } }));
			const result = await test1();
			expect(result.status).toBe('Error');
			expect(JSON.stringify(result)).not.toContain(CREDENTIAL.masterSecret);
		}
	});

	test('adds the token to requests of other nodes', async () => {
		const request = { url: `${vendor.url}/v2/app/x`, headers: { a: 'b' } };
		expect(await new GetuiApi().authenticate(credentials(), request)).toEqual({
			...request,
			headers: { a: 'b', token: 'token-1' },
		});
	});
});
