import {
	createGetuiSender,
	toRequestId,
	type PushMessage,
	type PushSender,
	type PushTarget,
} from '../../../client';
import { failureOf, startVendor, type Vendor } from './harness';

// What a reply to a push says of its task and of those that it goes to.

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

const answer = (data?: object) => {
	vendor.answer(({ path }) => {
		if (path === '/auth') return undefined;
		const stored = path === '/push/list/message' ? { taskid: 'RASL_1' } : data;
		return { body: { code: 0, msg: 'success', data: stored } };
	});
};

const send = async (target: PushTarget) =>
	await sender.send(sender.compose(NOTE), target, toRequestId('seed'), {});

describe.each<PushTarget>([
	{ type: 'device', values: ['c1', 'c2'] },
	{ type: 'alias', values: ['u1', 'u2'] },
	{ type: 'device', values: ['c1'] },
	{ type: 'alias', values: ['u1'] },
])('A push to %j', (target) => {
	test.each([[undefined], [{}]])(
		'of which the reply says %j has an unknown outcome',
		async (data) => {
			answer(data);
			const told = { code: 'UNEXPECTED_REPLY', outcome: 'unknown' };
			expect(await failureOf(send(target))).toMatchObject(told);
		},
	);

	test('whose task names nobody went to nobody', async () => {
		answer({ RASL_1: {} });
		const refusal = expect.objectContaining({ code: 'TARGET_LEFT_OUT' }) as object;
		const values = 'values' in target ? target.values : [];
		expect((await send(target)).refused).toEqual(
			Object.fromEntries(values.map((value) => [value, refusal])),
		);
	});
});

test('A list whose task the reply spells in another way is read', async () => {
	const statuses = { c1: 'successed_online', c2: 'successed_ignore' };
	answer({ 'RASL-1': statuses });
	const result = await send({ type: 'device', values: ['c1', 'c2'] });
	expect(result.refused).toBeUndefined();
	expect(result.statuses).toEqual(statuses);
});
