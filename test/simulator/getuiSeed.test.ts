import type { Simulator } from '../../simulator';
import { caller, type Caller } from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;

beforeAll(async () => {
	sim = await start();
	sim.getui.addDevices([{ id: 'cid1' }, { id: 'cid2', platform: 'ios' }]);
	sim.getui.addDevices([{ id: 'mini1', platform: 'mp' }]);
	call = await caller(sim);
});
afterAll(() => sim.close());

const DONE = { code: 0, msg: 'success' };
const pairs = {
	data_list: [
		{ cid: 'cid1', alias: 'alias1' },
		{ cid: 'cid2', alias: 'alias2' },
	],
};
const condition = (key: string, values: string[], type: string) => ({
	key,
	values,
	opt_type: type,
});
const counted = (...tag: unknown[]) => ({ tag });

// The user API's pages in their own order, with their own bodies and the shape of their replies.
it.each<[string, string, unknown, unknown]>([
	['POST', '/user/alias', pairs, DONE],
	['GET', '/user/alias/cid/cid1', undefined, { ...DONE, data: { alias: 'alias1' } }],
	['GET', '/user/cid/alias/alias1', undefined, { ...DONE, data: { cid: ['cid1'] } }],
	['DELETE', '/user/alias', pairs, DONE],
	['DELETE', '/user/alias/alias1', undefined, DONE],
	['POST', '/user/custom_tag/cid/cid1', { custom_tag: ['tag1', 'tag2'] }, DONE],
	['PUT', '/user/custom_tag/batch/tag3', { cid: ['cid1'] }, { ...DONE, data: { cid1: 'true' } }],
	['DELETE', '/user/custom_tag/batch/tag3', { cid: ['cid1'] }, { ...DONE, data: { cid1: 'true' } }],
	['GET', '/user/custom_tag/cid/cid1', undefined, { ...DONE, data: { cid1: ['tag1 tag2'] } }],
	['POST', '/user/black/cid/cid1,cid2', undefined, DONE],
	['DELETE', '/user/black/cid/cid1,cid2', undefined, DONE],
	['POST', '/user/badge/cid/cid1,cid2', { badge: '-8' }, DONE],
	['POST', '/user/badge/cid/cid1,cid2', { badge: -8 }, DONE],
	[
		'POST',
		'/user/count',
		counted(
			condition('phone_type', ['android'], 'and'),
			condition('region', ['11000000'], 'not'),
			condition('custom_tag', ['tag1', 'tag2'], 'or'),
		),
		{ ...DONE, data: { user_count: 0 } },
	],
	[
		'POST',
		'/user/count',
		counted(
			condition('phone_type', ['android'], 'or'),
			condition('region', ['11000000', '12000000'], 'or'),
			condition('custom_tag', ['aaa'], 'not'),
		),
		{ ...DONE, data: { user_count: 1 } },
	],
	[
		'POST',
		'/user/bind_dt/wx',
		{
			dt_list: [
				{ cid: 'mini1', device_token: 'device_token1' },
				{
					cid: 'f5fc768b8f3d0ac24d6b7df65e0221b0',
					device_token: 'oX-Yr4ICsWkJaydB8mdRD3DMahkA',
				},
			],
		},
		{
			...DONE,
			data: {
				errorList: [
					{
						cid: 'f5fc768b8f3d0ac24d6b7df65e0221b0',
						device_token: 'WX_oX-Yr4ICsWkJaydB8mdRD3DMahkA',
						error_code: 24002,
					},
				],
			},
		},
	],
])('%s %s', async (method, path, body, reply) => {
	const answer = await call(method, path, body);
	expect([answer.status, answer.body]).toEqual([200, reply]);
});

it('answers many at once within a moment', async () => {
	const phones = sim.getui.addDevices({ count: 1000, platforms: ['android'] });
	const push_message = { notification: { title: 't', body: 'b', click_type: 'none' } };
	const msg_list = phones.slice(0, 200).map(({ id }, i) => ({
		request_id: `many-${String(i).padStart(10, '0')}`,
		audience: { cid: [id] },
		push_message,
	}));
	expect((await call('POST', '/push/single/batch/cid', { msg_list })).code).toBe(0);
	const { data } = await call('POST', '/push/list/message', { push_message });
	const audience = { cid: phones.map(({ id }) => id) };
	expect((await call('POST', '/push/list/cid', { ...(data as object), audience })).code).toBe(0);
	expect(sim.getui.deliveries()).toBe(1200);
});
