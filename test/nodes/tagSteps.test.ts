import { ManageTag } from '../../nodes/ManageTag/ManageTag.node';
import { CREDENTIAL, startVendor, type Vendor } from '../client/getui/harness';
import { openBench, type Bench } from '../client/unipush/support/client';
import { APP_ID, SIGN_KEY } from '../client/unipush/support/cloud';
import { deploy, failure, success } from '../client/unipush/support/manager';
import { runNode } from './runNode';

// Several tags of one device take several calls, of which a later one may be refused.

let vendor: Vendor | undefined;
let bench: Bench | undefined;

afterEach(async () => {
	await vendor?.close();
	await bench?.close();
	[vendor, bench] = [undefined, undefined];
});

const PARTLY = {
	error: { outcome: 'unknown' },
	message: expect.stringContaining('; 1 of the 2 tags were changed before') as string,
};
const NOTHING = {
	error: { outcome: 'rejected' },
	message: expect.not.stringContaining('changed before') as string,
};

test.each([
	['b', PARTLY],
	['a', NOTHING],
])('Getui: tag %j of a and b is refused', async (refused, told) => {
	vendor = await startVendor();
	vendor.answer(({ path }) =>
		path === '/auth'
			? undefined
			: { body: { code: 0, msg: 'success', data: { c1: String(!path.endsWith(refused)) } } },
	);
	const output = await runNode(
		new ManageTag(),
		{
			...{ resource: 'getui', operation: 'updateDeviceTags', deviceId: 'c1' },
			...{ tagChange: 'update', addTags: 'a,b' },
		},
		[{}],
		{ credentials: { ...CREDENTIAL, baseUrl: vendor.url }, execution: 'e1', onError: true },
	);
	expect(output[0]?.json).toMatchObject(told);
});

test.each([
	['b', PARTLY],
	['a', NOTHING],
])('uni-push: tag %j of a and b is refused', async (refused, told) => {
	const { main } = deploy({
		cidsBindCustomTag: (params) =>
			(params as { custom_tag: string }).custom_tag === refused ? failure(20001) : success(),
	});
	bench = await openBench(main);
	const output = await runNode(
		new ManageTag(),
		{
			...{ resource: 'unipush', operation: 'updateDeviceTags', deviceId: 'c1' },
			...{ tagChange: 'update', addTags: 'a,b' },
		},
		[{}],
		{
			credentials: { baseUrl: bench.space.url, appId: APP_ID, signSecret: SIGN_KEY },
			...{ execution: 'e1', onError: true },
		},
	);
	expect(output[0]?.json).toMatchObject(told);
});
