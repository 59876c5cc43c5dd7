import { openBench, type Bench } from './support/client';
import { deploy } from './support/manager';

let bench: Bench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

// The library puts the tag into a path as it is, where these would end or change it.
test.each([
	['vip-1_@.', 'vip-1_@.'],
	['50%', '50%25'],
	['a%41', 'a%2541'],
	['a/b', 'a%2Fb'],
	['a?b#c', 'a%3Fb%23c'],
	['会员', '%E4%BC%9A%E5%91%98'],
])('the tag %s travels as %s', async (tag, encoded) => {
	const { main, manager } = deploy();
	bench = await openBench(main);
	await bench.client.cidsBindCustomTag({ cids: ['c1'], custom_tag: tag });
	await bench.client.cidsUnboundCustomTag({ cids: ['c1'], custom_tag: tag });
	expect(manager.calls.map(({ args: [params] }) => params)).toEqual([
		{ cids: ['c1'], custom_tag: encoded },
		{ cids: ['c1'], custom_tag: encoded },
	]);
});
