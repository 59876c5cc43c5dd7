import * as app from '../../../client/getui/operations/app';
import { failureOf, startVendor, type Vendor } from './harness';
import { SAMPLES } from './inputs';

let vendor: Vendor;

beforeAll(async () => {
	vendor = await startVendor();
});

afterAll(async () => {
	await vendor.close();
});

type Method = (input: unknown) => Promise<unknown>;

/** A method by its name. */
function methodOf(name: string): Method {
	return (vendor.client() as unknown as Record<string, Method>)[name] as Method;
}

test('Every operation has a sample', () => {
	expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(app).sort());
});

test('The 17 operations of the user document are marked', () => {
	const marked = Object.values(app).filter(({ seed }) => seed);
	expect(marked).toHaveLength(17);
	for (const { name } of marked) expect(SAMPLES[name]?.url).toMatch(/^\/user\//);
});

describe.each(Object.entries(SAMPLES))('%s', (name, sample) => {
	test('sends what the document shows and reads the reply', async () => {
		const data = sample.data === undefined ? {} : { data: sample.data };
		vendor.answer(({ path }) =>
			path === '/auth' ? undefined : { body: { code: 0, msg: 'success', ...data } },
		);
		const result = await methodOf(name)(sample.input);
		expect(vendor.seen.at(-1)).toEqual({
			method: sample.method,
			path: sample.url,
			token: expect.stringMatching(/^token-/) as string,
			body: sample.body,
		});
		expect(result).toEqual(sample.result);
	});

	test('is refused with a code and says so', async () => {
		vendor.answer(({ path }) =>
			path === '/auth' ? undefined : { status: 400, body: { code: 20001, msg: 'x is invalid' } },
		);
		const before = vendor.calls().length;
		const error = await failureOf(methodOf(name)(sample.input));
		expect(error).toMatchObject({
			vendor: 'getui',
			code: '20001',
			httpStatus: 400,
			outcome: 'rejected',
			retryable: false,
		});
		expect(vendor.calls()).toHaveLength(before + 1);
	});

	test('refuses an unknown key before anything is sent', async () => {
		const before = vendor.seen.length;
		const input = { ...(sample.input as object), surprise: 1 };
		expect(await failureOf(methodOf(name)(input))).toMatchObject({ code: 'INVALID_INPUT' });
		expect(vendor.seen).toHaveLength(before);
	});
});

describe('Replies without data read as empty', () => {
	test.each([
		['getAlias', { cid: 'c1' }, { alias: null }],
		['getAliasCids', { alias: 'a' }, { cid: [] }],
		['getTags', { cid: 'c1' }, {}],
		['getUserDetail', { cid: ['c1'] }, { invalidCids: [], validCids: {} }],
		['getTaskReport', { taskid: ['RASL_1'] }, {}],
		['getOnlineUsers', {}, { online_statics: {} }],
		['getMessageTrace', { cid: 'c1', taskid: 't' }, { detail: [] }],
		['bindDeviceTokens', { type: 'wx', dt_list: [{ cid: 'c1' }] }, { errorList: [] }],
	])('%s', async (name, input, result) => {
		vendor.answer(({ path }) =>
			path === '/auth' ? undefined : { body: { code: 0, msg: 'success' } },
		);
		expect(await methodOf(name)(input)).toEqual(result);
	});
});

describe('Limits', () => {
	const many = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

	test.each([
		['bindAliases', { data_list: many(1001).map((cid) => ({ cid, alias: 'a' })) }, 'data_list'],
		['bindAliases', { data_list: [{ cid: 'c', alias: 'a'.repeat(40) }] }, 'data_list[0].alias'],
		['bindAliases', { data_list: [{ cid: 'c', alias: 'a@b' }] }, 'data_list[0].alias'],
		['setTags', { cid: 'c', custom_tag: many(101) }, 'custom_tag'],
		['setTags', { cid: 'c', custom_tag: ['a b'] }, 'custom_tag[0]'],
		['setTags', { cid: 'c', custom_tag: ['a'.repeat(33)] }, 'custom_tag[0]'],
		['setTags', { cid: 'c', custom_tag: many(20).map((t) => t.padEnd(32, 'x')) }, 'custom_tag'],
		['addTag', { custom_tag: 't', cid: many(1001) }, 'cid'],
		['addToBlacklist', { cid: many(201) }, 'cid'],
		['removeFromBlacklist', { cid: many(201) }, 'cid'],
		['setBadge', { cid: many(201), badge: '1' }, 'cid'],
		['setBadge', { cid: ['c'], badge: 'one' }, 'badge'],
		['getUserStatus', { cid: many(1001) }, 'cid'],
		['getDeviceStatus', { cid: many(101) }, 'cid'],
		['getUserDetail', { cid: many(1001) }, 'cid'],
		['getUserStatus', { cid: ['c', 'c'] }, 'cid[1]'],
		['getTaskReport', { taskid: many(201) }, 'taskid'],
		['deleteAlias', { alias: '' }, 'alias'],
		['getDayReport', { date: '2025-02-30' }, 'date'],
	])('%s refuses what breaks one, and names %#', async (name, input, field) => {
		const before = vendor.seen.length;
		const error = await failureOf(methodOf(name)(input));
		expect(error).toMatchObject({ code: 'INVALID_INPUT', field, outcome: 'rejected' });
		expect(vendor.seen).toHaveLength(before);
	});
});

test('A list push of unknown outcome is not sent again, a push with a request id is', async () => {
	const gone = { status: 500, body: 'x' };
	vendor.answer(({ path }) => (path === '/auth' ? undefined : gone));
	const [list, single] = [SAMPLES.pushListByCid, SAMPLES.pushToCid];
	let before = vendor.calls().length;
	expect(await failureOf(methodOf('pushListByCid')(list?.input))).toMatchObject({
		outcome: 'unknown',
	});
	expect(vendor.calls()).toHaveLength(before + 1);
	before = vendor.calls().length;
	expect(await failureOf(methodOf('pushToCid')(single?.input))).toMatchObject({
		outcome: 'unknown',
	});
	const ids = vendor
		.calls()
		.slice(before)
		.map(({ body }) => (body as { request_id: string }).request_id);
	expect(ids).toEqual(Array.from({ length: 4 }, () => 'req0000000001'));
});

test('A limit that comes as HTTP 403 pauses and is tried again', async () => {
	let refusals = 1;
	vendor.answer(({ path }) => {
		if (path === '/auth') return undefined;
		refusals -= 1;
		return refusals < 0
			? { body: { code: 0, data: { c1: 'true' } } }
			: { status: 403, body: { code: 30012, msg: 'too fast' } };
	});
	const started = vendor.runtime.shared.clock.now();
	await vendor.client().addTag({ custom_tag: 't', cid: ['c1'] });
	expect(vendor.runtime.shared.clock.now() - started).toBeGreaterThanOrEqual(60_000);
});
