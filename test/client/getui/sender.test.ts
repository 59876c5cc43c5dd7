import {
	createGetuiFastTagSender,
	createGetuiSender,
	PushError,
	toRequestId,
	type PushMessage,
	type PushSender,
	type PushTarget,
} from '../../../client';
import { deliver } from './deliver';
import { failureOf, startVendor, type Vendor } from './harness';

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
