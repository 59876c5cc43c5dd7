import { readBatchResults, readGroupResults } from '../../../client';
import { interpretJPushReply } from '../../../client/jpush/reply';
import { batchReply, groupReply } from '../../../client/jpush/schemas/replies';
import { parseJson } from '../../../client/core/json';
import { createRedactor } from '../../../client/core/redact';

test('The seed example of a batch reply is read entry by entry, in the order asked for', () => {
	const reply = batchReply.parse(
		parseJson(`{"cid1":{"msg_id":20266199012345680},
			"cid2":{"msg_id":134123478,"error":{"code":1011,"message":"none"}},
			"cid3":{"error":{"code":1009,"message":"key"}},
			"cid4":{"error":{"code":1000,"message":"oops"}},
			"cid5":{}}`),
	);
	const results = readBatchResults(reply, ['cid3', 'cid1', 'cid2', 'cid4', 'cid5', 'toString']);
	expect(results).toMatchObject([
		{ outcome: 'rejected', code: '1009', retryable: false },
		{ outcome: 'accepted', messageId: '20266199012345680', idempotencyKey: 'cid1', details: {} },
		{ outcome: 'rejected', code: '1011', requestId: '134123478' },
		{ outcome: 'unknown', code: '1000', retryable: true },
		{ outcome: 'unknown', code: 'UNEXPECTED_REPLY', retryable: false },
		{ outcome: 'unknown', code: 'UNEXPECTED_REPLY', retryable: false },
	]);
	expect(results.every((result) => result.vendor === 'jpush')).toBe(true);
	expect(results[1]).not.toHaveProperty('code');
});

test('An entry with a code that no document lists may have been sent: its class is not told', () => {
	const entry = { error: { code: 9999, message: 'words' } };
	const told = {
		...{ outcome: 'unknown', code: '9999', retryable: false },
		message: expect.stringContaining('words') as string,
	};
	expect(readBatchResults(batchReply.parse({ cid1: entry }), ['cid1'])).toMatchObject([told]);
	expect(readGroupResults(groupReply.parse({ app1: entry }))).toMatchObject([told]);
	const nameless = readBatchResults(batchReply.parse({ cid1: { error: {} } }), ['cid1']);
	expect(nameless).toMatchObject([{ outcome: 'unknown' }]);
});

test('No secret shows in what the vendor says of an entry', () => {
	const redact = createRedactor(['0123456789abcdef']);
	const entry = { error: { code: 1004, message: 'wrong: 0123456789abcdef' } };
	const batch = readBatchResults(batchReply.parse({ cid1: entry }), ['cid1'], redact);
	const group = readGroupResults(groupReply.parse({ app1: entry, group_msgid: 'g' }), redact);
	for (const [result] of [batch, group]) {
		expect(result).toMatchObject({ message: expect.stringContaining('wrong: ***') as string });
	}
});

test('The seed example of a group reply is read app by app', () => {
	const reply = groupReply.parse(
		parseJson(`{"004f2b2c3d8fc649fa60ad2c":{"msg_id":"38280675634520813","sendno":"0"},
			"4bb78a2d6404fa239906db70":{"error":{"code":1011,"message":"cannot find user by this audience"}},
			"dad9619c708ae3663647d01e":{"msg_id":9007276705113721,"sendno":"0"},
			"group_msgid":"bspkjbi81sipokgfvmu0","trace":"kept"}`),
	);
	expect(reply.group_msgid).toBe('bspkjbi81sipokgfvmu0');
	expect(reply).toHaveProperty('trace', 'kept');
	expect(readGroupResults(reply)).toEqual([
		{
			vendor: 'jpush',
			appKey: '004f2b2c3d8fc649fa60ad2c',
			outcome: 'accepted',
			messageId: '38280675634520813',
			details: { sendno: '0' },
		},
		expect.objectContaining({
			appKey: '4bb78a2d6404fa239906db70',
			outcome: 'rejected',
			message: 'No device matches the target (JPush 1011: cannot find user by this audience)',
		}),
		expect.objectContaining({ messageId: '9007276705113721' }),
	]);
});

/** So the vendor prints what a schedule has sent. */
describe('An error of code 0 is none', () => {
	const entry = { msg_id: '20266199012345678', error: { code: 0, message: '' } };

	test('in an entry of a combined reply', () => {
		const results = readBatchResults(batchReply.parse({ cid1: entry }), ['cid1']);
		expect(results).toMatchObject([{ outcome: 'accepted', messageId: entry.msg_id }]);
	});

	test('in a reply of its own', () => {
		const reply = { status: 200, headers: {}, text: JSON.stringify(entry) };
		expect(interpretJPushReply(reply, 'push')).toEqual({ body: entry });
	});
});
