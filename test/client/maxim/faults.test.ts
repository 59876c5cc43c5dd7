import { createMaximSender, type PushError, VendorError } from '../../../client';
import { failureOf, ok, refusal, startStandIn, TOKEN, type StandIn } from './harness';

let standIn: StandIn;

beforeAll(async () => {
	standIn = await startStandIn();
});

afterAll(async () => await standIn.close());

const push = { audience: { alias: ['u'] }, message: { body: 'B' } };
const keyed = { ...push, setting: { request_id: 'r-1' } };
const TRIES = 4;

describe('A refusal under HTTP 200', () => {
	test.each([10000, 10002, 10008, 10010, 12005, 12006, 30022, 40000])(
		'%d is an error and is not repeated',
		async (code) => {
			standIn.answer(refusal(code));
			const error = await failureOf(standIn.client().notify(keyed));
			expect(error).toBeInstanceOf(VendorError);
			expect(error).toMatchObject({ vendor: 'maxim', code: String(code), outcome: 'rejected' });
			expect(standIn.received).toHaveLength(1);
		},
	);

	test('is told without the token, whatever the vendor repeats of it', async () => {
		standIn.answer(refusal(10008, `token ${TOKEN} is invalid`));
		const error = (await failureOf(standIn.client().getTags({ user_id: 1 }))) as PushError;
		expect(error.message).toContain('token *** is invalid');
		expect(JSON.stringify({ ...error, message: error.message })).not.toContain(TOKEN);
	});
});

describe('What leaves open whether a push went out', () => {
	test.each([['drop' as const], [refusal(20000)], [refusal(12001)], [{ status: 502, body: '' }]])(
		'%j is repeated with the same request id',
		async (answer) => {
			standIn.answer(answer, ok({ task_id: 5 }));
			const reply = await standIn.client().notify(keyed);
			expect(reply.data).toEqual({ task_id: '5' });
			expect(standIn.received).toHaveLength(2);
			expect(new Set(standIn.received.map(({ text }) => text)).size).toBe(1);
			expect(standIn.received[0]?.text).toContain('"request_id":"r-1"');
		},
	);

	test('is not repeated without a request id', async () => {
		standIn.answer(refusal(20000));
		expect(await failureOf(standIn.client().notify(push))).toMatchObject({ outcome: 'unknown' });
		expect(standIn.received).toHaveLength(1);
	});

	test('ends as unknown when it stays', async () => {
		standIn.answer('drop');
		expect(await failureOf(standIn.client().notify(keyed))).toMatchObject({
			code: 'CONNECTION_CLOSED',
			outcome: 'unknown',
		});
		expect(standIn.received).toHaveLength(TRIES);
	});

	test('is repeated where repeating changes nothing', async () => {
		standIn.answer(refusal(20000), ok(true));
		await standIn.client().addTags({ user_id: 1, tags: ['vip'] });
		expect(standIn.received).toHaveLength(2);
	});
});

test('HTTP 429 is waited for and repeated', async () => {
	standIn.answer({ status: 429, body: '' }, ok({ task_id: 5 }));
	await standIn.client().notify(push);
	expect(standIn.received).toHaveLength(2);
});

describe('The result of a push', () => {
	const send = async (data: unknown) => {
		standIn.answer(ok(data));
		const sender = createMaximSender(standIn.client());
		const body = sender.compose({ kind: 'notification', body: 'B' });
		return await sender.send(body, { type: 'device', values: ['p'] }, 'r-1', {});
	};

	test('holds the task id as text, and the key', async () => {
		expect(await send({ task_id: 123456, note: 'n' })).toEqual({
			vendor: 'maxim',
			outcome: 'accepted',
			messageId: '123456',
			idempotencyKey: 'r-1',
			details: { note: 'n' },
		});
		expect(JSON.parse(standIn.received[0]?.text ?? '')).toEqual({
			audience: { push_token: ['p'] },
			setting: { request_id: 'r-1' },
			message: { type: 'text', body: 'B' },
		});
	});

	test.each([true, null, {}, { task_id: null }])(
		'has no message id when data is %j',
		async (data) => {
			expect(await send(data)).toMatchObject({ outcome: 'accepted', messageId: '' });
		},
	);
});

test('Only a user that does not exist may spoil a call for the others', async () => {
	const sender = createMaximSender(standIn.client());
	const blames = async (code: number) => {
		standIn.answer(refusal(code));
		return sender.blamesTargets((await failureOf(standIn.client().notify(keyed))) as PushError);
	};
	expect(await blames(10000)).toBe(true);
	expect(await blames(10002)).toBe(false);
	expect(await blames(12005)).toBe(false);
});
