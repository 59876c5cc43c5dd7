import {
	createGetuiFastTagSender,
	createGetuiSender,
	PushError,
	toRequestId,
	type BatchEntry,
	type PushMessage,
	type PushSender,
	type PushTarget,
} from '../../../client';
import { failureOf, startVendor, type Seen, type Vendor } from './harness';

let vendor: Vendor;
let sender: PushSender;

beforeEach(async () => {
	vendor = await startVendor();
	sender = createGetuiSender(vendor.client());
});

afterEach(async () => {
	await vendor.close();
});

const NOTE: PushMessage = { kind: 'notification', title: 't', body: 'b' };
const KEY = toRequestId('seed');

/** Answers pushes as the document says; devices and aliases that begin with "bad" are left out. */
function deliver(request: Seen) {
	if (request.path === '/auth') return undefined;
	const body = request.body as Body;
	const reply = (data: object) => ({ body: { code: 0, msg: 'success', data } });
	if (request.path.startsWith('/push/list/message')) return reply({ taskid: 'RASL_1' });
	if (request.path.startsWith('/push/list/')) return reply({ RASL_1: listStatuses(body) });
	if (request.path.includes('/batch/')) {
		const tasks = (body.msg_list ?? []).map((one, index): [string, object | undefined] => [
			`RASS_${index}`,
			single(one),
		]);
		return reply(Object.fromEntries(tasks.filter(([, devices]) => devices !== undefined)));
	}
	if (request.path.startsWith('/push/single/')) return reply({ RASS_9: single(body) });
	if (request.path.startsWith('/user/cid/alias/')) {
		const alias = decodeURIComponent(request.path.split('/').at(-1) ?? '');
		return reply({ cid: good(alias) ? [`${alias}_1`] : [] });
	}
	return reply({ taskid: 'RASA_1' });
}

interface Body {
	request_id?: string;
	msg_list?: Body[];
	audience: { cid?: string[]; alias?: string[] };
}

const good = (name: string) => !name.startsWith('bad');

function single({ audience: { cid, alias } }: Body): Record<string, string> | undefined {
	const [name = ''] = cid ?? alias ?? [];
	if (!good(name)) return undefined;
	return { [cid === undefined ? `${name}_1` : name]: 'successed_online' };
}

function listStatuses({ audience: { cid, alias } }: Body): object {
	const names = (cid ?? alias ?? []).filter(good);
	return Object.fromEntries(
		names.map((name): [string, string | object] =>
			cid === undefined
				? [name, { a: 'successed_online', b: 'successed_offline' }]
				: [name, 'successed_offline'],
		),
	);
}

const paths = () => vendor.calls().map(({ path }) => path);

async function send(target: PushTarget) {
	return await sender.send(sender.compose(NOTE), target, KEY, {});
}

test('A request id has 32 characters, the same for the same send', () => {
	expect(KEY).toMatch(/^[0-9a-f]{32}$/);
	expect(toRequestId('seed')).toBe(KEY);
	expect(toRequestId('other')).not.toBe(KEY);
});

test('Lists have no key, everything else has one', async () => {
	const key = async (target: PushTarget) => await sender.takeKey('seed', {}, target);
	expect(await key({ type: 'device', values: ['a'] })).toBe(KEY);
	expect(await key({ type: 'all' })).toBe(KEY);
	expect(await key({ type: 'tag', values: ['a', 'b'] })).toBe(KEY);
	expect(await key({ type: 'device', values: ['a', 'b'] })).toBeUndefined();
	expect(await key({ type: 'alias', values: ['a', 'b'] })).toBeUndefined();
});

test.each<[PushTarget, string, object]>([
	[
		{ type: 'device', values: ['c1'] },
		'/push/single/cid',
		{ statuses: { c1: 'successed_online' } },
	],
	[
		{ type: 'alias', values: ['u1'] },
		'/push/single/alias',
		{ statuses: { u1: 'successed_online' } },
	],
	[{ type: 'tag', values: ['x'] }, '/push/tag', { messageId: 'RASA_1' }],
	[{ type: 'all' }, '/push/all', { messageId: 'RASA_1' }],
])('%j takes one call', async (target, path, result) => {
	vendor.answer(deliver);
	expect(await send(target)).toMatchObject({
		vendor: 'getui',
		outcome: 'accepted',
		idempotencyKey: KEY,
		...result,
	});
	expect(paths()).toEqual([path]);
	expect(vendor.calls()[0]?.body).toMatchObject({ request_id: KEY });
});

test('Lists of one message share the stored message', async () => {
	vendor.answer(deliver);
	const results = await Promise.all([
		send({ type: 'device', values: ['c1', 'c2'] }),
		send({ type: 'device', values: ['c3', 'bad'] }),
	]);
	expect(paths().sort()).toEqual(['/push/list/cid', '/push/list/cid', '/push/list/message']);
	expect(results[0]).toEqual({
		vendor: 'getui',
		outcome: 'accepted',
		messageId: 'RASL_1',
		statuses: { c1: 'successed_offline', c2: 'successed_offline' },
	});
	expect(results[1]?.refused).toEqual({
		bad: expect.objectContaining({ code: 'TARGET_LEFT_OUT' }) as object,
	});
});

test.each<PushTarget>([
	{ type: 'tag', values: [] },
	{ type: 'conditions', conditions: [] },
])('%j is no target, and further conditions alone do not make one of it', (target) => {
	const condition = { key: 'phone_type', values: ['android'], opt_type: 'or' };
	const body = sender.compose(NOTE, { audience: { tag: [condition] } });
	expect(() => sender.preview(body, target)).toThrow(/^audience: /);
});

test('A message that is kept for no time outlives its lists', async () => {
	vendor.answer(deliver);
	const body = sender.compose({ ...NOTE, timeToLive: 0 });
	await sender.send(body, { type: 'device', values: ['a', 'b'] }, undefined, {});
	await sender.send(body, { type: 'device', values: ['a'] }, undefined, {});
	const [stored, , single] = vendor.calls();
	expect(stored).toMatchObject({ path: '/push/list/message', body: { settings: { ttl: 60_000 } } });
	expect(single).toMatchObject({ path: '/push/single/cid', body: { settings: { ttl: -1 } } });
});

test('A list of aliases asks for the devices of each', async () => {
	vendor.answer(deliver);
	const result = await send({ type: 'alias', values: ['u1', 'bad'] });
	expect(vendor.calls().at(-1)?.body).toMatchObject({ need_alias_detail: true, is_async: false });
	expect(result.statuses).toEqual({ u1: 'successed_online, successed_offline' });
	expect(Object.keys(result.refused ?? {})).toEqual(['bad']);
});

test('A message that could not be stored was not sent; a list that got lost may have been', async () => {
	const target: PushTarget = { type: 'device', values: ['a', 'b'] };
	vendor.answer(({ path }) =>
		path === '/push/list/message' ? { status: 502, body: 'x' } : undefined,
	);
	expect(await failureOf(send(target))).toMatchObject({ outcome: 'rejected', retryable: true });
	vendor.answer((request) =>
		request.path === '/push/list/cid' ? { status: 502, body: 'x' } : deliver(request),
	);
	expect(await failureOf(send(target))).toMatchObject({ outcome: 'unknown' });
	expect(paths().filter((path) => path === '/push/list/cid')).toHaveLength(1);
});

test('The lists of a message that could not be stored were not sent, whichever asked for it', async () => {
	vendor.answer(({ path }) =>
		path === '/push/list/message' ? { status: 502, body: 'x' } : undefined,
	);
	const lists = [
		send({ type: 'device', values: ['a', 'b'] }),
		send({ type: 'device', values: ['c', 'd'] }),
	];
	const errors = await Promise.all(lists.map(async (list) => await failureOf(list)));
	expect(errors).toMatchObject([{ outcome: 'rejected' }, { outcome: 'rejected' }]);
});

describe('A preview', () => {
	test('of a single push is its request', () => {
		expect(sender.preview(sender.compose(NOTE), { type: 'device', values: ['c1'] })).toMatchObject({
			method: 'POST',
			url: expect.stringMatching(/\/push\/single\/cid$/) as string,
			body: { audience: { cid: ['c1'] } },
		});
	});

	test('of a list shows both requests, and sends neither', () => {
		const target: PushTarget = { type: 'alias', values: ['u1', 'u2'] };
		expect(sender.preview(sender.compose(NOTE), target)).toMatchObject({
			url: expect.stringMatching(/\/push\/list\/message$/) as string,
			then: {
				url: expect.stringMatching(/\/push\/list\/alias$/) as string,
				body: { audience: { alias: ['u1', 'u2'] } },
			},
		});
		expect(vendor.seen).toHaveLength(0);
	});
});

describe('A batch', () => {
	const entry = (target: string, text = target): BatchEntry => ({
		target,
		body: sender.compose({ ...NOTE, body: text }),
		key: toRequestId(text),
	});
	const sendBatch = async (type: 'device' | 'alias', entries: BatchEntry[]) =>
		await sender.batch?.sendBatch(type, entries, {});

	test('takes up to 200 messages, each with an id of its own', async () => {
		vendor.answer(deliver);
		const entries = Array.from({ length: 200 }, (_, index) => entry(`c${index}`));
		const results = await sendBatch('device', entries);
		expect(sender.batch?.capacity).toBe(200);
		expect(paths()).toEqual(['/push/single/batch/cid']);
		const { msg_list } = vendor.calls()[0]?.body as { msg_list: Body[] };
		expect(msg_list.map(({ request_id }) => request_id)).toEqual(entries.map(({ key }) => key));
		expect(results?.[7]).toEqual({
			vendor: 'getui',
			outcome: 'accepted',
			messageId: 'RASS_7',
			idempotencyKey: entries[7]?.key,
			statuses: { c7: 'successed_online' },
		});
	});

	test('tells which of its messages were left out', async () => {
		vendor.answer(deliver);
		const results = await sendBatch('device', [entry('c1'), entry('bad')]);
		expect(results?.map(({ outcome }) => outcome)).toEqual(['accepted', 'rejected']);
	});

	test('with two messages to one device goes out in two calls, in order', async () => {
		vendor.answer(deliver);
		const results = await sendBatch('device', [entry('c1', 'x'), entry('c2'), entry('c1', 'y')]);
		expect(paths()).toHaveLength(2);
		expect(results?.map(({ outcome }) => outcome)).toEqual(Array(3).fill('accepted'));
	});

	test('to aliases needs no look-up when every message got a task', async () => {
		vendor.answer(deliver);
		const results = await sendBatch('alias', [entry('u1'), entry('u2')]);
		expect(paths()).toEqual(['/push/single/batch/alias']);
		expect(results?.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
	});

	test('to aliases finds the message without a task by the devices', async () => {
		vendor.answer(deliver);
		const results = await sendBatch('alias', [entry('u1'), entry('bad'), entry('u2')]);
		expect(results).toMatchObject([
			{ outcome: 'accepted', messageId: 'RASS_0', statuses: { u1: 'successed_online' } },
			{ outcome: 'rejected', code: 'TARGET_LEFT_OUT' },
			{ outcome: 'accepted', messageId: 'RASS_2' },
		]);
	});

	test('to aliases whose devices cannot be asked for is not called refused: it was sent', async () => {
		vendor.answer((request) =>
			request.path.startsWith('/user/cid/alias/')
				? { status: 403, body: { code: 10002, msg: 'appid is not bound' } }
				: deliver(request),
		);
		const results = await sendBatch('alias', [entry('u1'), entry('bad')]);
		expect(results?.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
	});

	test('that is refused as a whole fails as a whole', async () => {
		vendor.answer(({ path }) =>
			path === '/auth'
				? undefined
				: { status: 400, body: { code: 20001, msg: 'target user is invalid' } },
		);
		const error = await failureOf(Promise.resolve(sendBatch('device', [entry('c1'), entry('c2')])));
		expect(error).toMatchObject({ code: '20001', outcome: 'rejected' });
		expect(sender.blamesTargets(error as PushError)).toBe(true);
	});

	test('without a word on any message leaves their outcome unknown', async () => {
		const results = await sendBatch('device', [entry('c1'), entry('c2')]);
		expect(results?.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
	});
});

test('A refusal for the text of a message blames no target', async () => {
	vendor.answer(({ path }) =>
		path === '/auth' ? undefined : { status: 400, body: { code: 20001, msg: 'title is invalid' } },
	);
	const error = await failureOf(send({ type: 'device', values: ['c1'] }));
	expect(sender.blamesTargets(error as PushError)).toBe(false);
});

test('A push by fast tag takes one tag', async () => {
	vendor.answer(deliver);
	const fast = createGetuiFastTagSender(vendor.client());
	const tag: PushTarget = { type: 'tag', values: ['vip'] };
	fast.checkTarget(tag);
	await fast.send(fast.compose(NOTE), tag, KEY, {});
	expect(vendor.calls()[0]).toMatchObject({
		path: '/push/fast_custom_tag',
		body: { request_id: KEY, audience: { fast_custom_tag: 'vip' } },
	});
	expect(() => {
		fast.checkTarget({ type: 'tag', values: ['a', 'b'] });
	}).toThrow(PushError);
});
