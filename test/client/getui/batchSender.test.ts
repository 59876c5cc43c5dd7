import {
	createGetuiSender,
	toRequestId,
	type BatchEntry,
	type PushError,
	type PushMessage,
	type PushSender,
} from '../../../client';
import { deliver, type Body } from './deliver';
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

const paths = () => vendor.calls().map(({ path }) => path);

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
