import {
	createGetuiSender,
	InvalidInputError,
	toRequestId,
	type BatchEntry,
	type JsonObject,
} from '../../../client';
import { failureOf, startVendor, type Vendor } from './harness';

let vendor: Vendor;

beforeEach(async () => {
	vendor = await startVendor();
});

afterEach(async () => {
	await vendor.close();
});

const ANDROID = { key: 'phone_type', values: ['android'], opt_type: 'or' };

/** Further conditions narrow a push to tags down; of single devices nothing could be left out. */
describe('A personal message with further conditions', () => {
	const senderOf = () => createGetuiSender(vendor.client());
	const compose = (raw: JsonObject = {}) =>
		senderOf().compose({ kind: 'notification', title: 't', body: 'b' }, raw);

	test('shares no call with others, so that it is refused by itself', () => {
		const { batch } = senderOf();
		expect(batch?.shareKey?.(compose())).toBeDefined();
		expect(batch?.shareKey?.(compose({ audience: { tag: [ANDROID] } }))).toBeUndefined();
	});

	test('is never sent without them', async () => {
		const entries = ['c1', 'c2'].map((target): BatchEntry => ({
			target,
			body: compose({ audience: { tag: [ANDROID] } }),
			key: toRequestId(target),
		}));
		for (const type of ['device', 'alias'] as const) {
			const sending = senderOf().batch?.sendBatch(type, entries, {});
			expect(await failureOf(Promise.resolve(sending))).toBeInstanceOf(InvalidInputError);
		}
		expect(vendor.calls()).toEqual([]);
	});
});

test.each([['a b'], ['x'.repeat(33)]])('No device can have the tag %j', (value) => {
	const client = vendor.client();
	const tag = [{ key: 'custom_tag' as const, values: ['vip', value], opt_type: 'or' as const }];
	expect(() => client.check.countUsers({ tag })).toThrow(/values\[1\]: /);
	const push = {
		request_id: 'r'.repeat(10),
		push_message: { transmission: 'x' },
		audience: { tag },
	};
	expect(() => client.check.pushByConditions(push)).toThrow(/values\[1\]: /);
});
