import { ManageTag } from '../../nodes/ManageTag/ManageTag.node';
import { failure, success } from '../client/unipush/support/manager';
import { runNode } from './runNode';
import { closeVendors, openGetui, openUniPush } from './tagVendors';

// Several tags of one device take several calls, of which a later one may be refused.

afterEach(closeVendors);

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
	const options = await openGetui((path) => ({ c1: String(!path.endsWith(refused)) }));
	const output = await runNode(
		new ManageTag(),
		{
			...{ resource: 'getui', operation: 'updateDeviceTags', deviceId: 'c1' },
			...{ tagChange: 'update', addTags: 'a,b' },
		},
		[{}],
		options,
	);
	expect(output[0]?.json).toMatchObject(told);
});

test.each([
	['b', PARTLY],
	['a', NOTHING],
])('uni-push: tag %j of a and b is refused', async (refused, told) => {
	const options = await openUniPush({
		cidsBindCustomTag: (params) =>
			(params as { custom_tag: string }).custom_tag === refused ? failure(20001) : success(),
	});
	const output = await runNode(
		new ManageTag(),
		{
			...{ resource: 'unipush', operation: 'updateDeviceTags', deviceId: 'c1' },
			...{ tagChange: 'update', addTags: 'a,b' },
		},
		[{}],
		options,
	);
	expect(output[0]?.json).toMatchObject(told);
});
