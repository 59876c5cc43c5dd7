import * as operations from '../../../client/unipush/operations';
import { startContract, type ContractBench } from './harness';

type Name = keyof typeof operations;
type Call = (input: unknown) => Promise<unknown>;

let bench: ContractBench;
beforeEach(async () => {
	bench = await startContract();
});
afterEach(async () => await bench.close());

const DAY = 86_400_000;
const dayBefore = () => new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
const run = async (name: Name, input: unknown) => await (bench.client[name] as Call)(input);

async function send(more: object = {}): Promise<string> {
	const message = { push_clientid: bench.cids, title: 'T', content: 'C', payload: {}, ...more };
	await run('sendMessage', message);
	const [id] = [...bench.sim.app.tasks.keys()].slice(-1);
	if (id === undefined) throw new Error('Nothing was sent');
	return id;
}
const later = async () =>
	await send({
		push_clientid: undefined,
		broadcast: true,
		settings: { schedule_time: Date.now() + DAY },
	});
const alias = async () => await run('cidBindAlias', [{ cid: bench.cids[0], alias: 'a' }]);
const cids = () => bench.cids;
const cid = () => bench.cids[0];

const GOOD: Array<[Name, () => unknown]> = [
	['sendMessage', () => ({ push_clientid: cids(), title: 'T', content: 'C', payload: {} })],
	['stopTaskByTaskid', async () => ({ taskId: await send() })],
	['getTaskScheduleByTaskid', async () => ({ taskId: await later() })],
	['deleteTaskScheduleByTaskid', async () => ({ taskId: await later() })],
	['getTaskDetail', async () => ({ taskId: await send(), cid: cid() })],
	['cidBindAlias', () => [{ cid: cid(), alias: 'a' }]],
	['getAliasByCid', async () => (await alias(), { cid: cid() })],
	['getCidByAlias', async () => (await alias(), { alias: 'a' })],
	['unboundAlias', async () => (await alias(), [{ cid: cid(), alias: 'a' }])],
	['unboundAllAlias', async () => (await alias(), { alias: 'a' })],
	['cidBindCustomTags', () => ({ cid: cid(), custom_tag: ['t1', 't2'] })],
	['cidsBindCustomTag', () => ({ cids: cids(), custom_tag: 't1' })],
	['cidsUnboundCustomTag', () => ({ cids: cids(), custom_tag: '足球' })],
	['searchCustomTagByCid', () => ({ cid: cid() })],
	['addCidToBlacklist', () => ({ push_clientid: cids() })],
	['removeCidInBlacklist', () => ({ push_clientid: cids() })],
	['getClientStatusByCid', () => ({ push_clientid: cids() })],
	['getDeviceStatusByCid', () => ({ cid: cids() })],
	['getClientDetailByCid', () => ({ cid: cids() })],
	[
		'getClientCount',
		() => ({ tag: [{ key: 'phone_type', values: ['android'], opt_type: 'and' }] }),
	],
	['setBadgeByCid', () => ({ cid: cids(), badge: '+1' })],
	['getReport', async () => ({ taskid: [await send()] })],
	['getReportByGroupName', () => ({ group_name: 'spring' })],
	['getReportDetailByTaskid', async () => ({ taskid: [await send()] })],
	['getReportByDate', () => ({ date: dayBefore() })],
	['getTodayReport', () => ({})],
	['getClientReportByDate', () => ({ date: dayBefore() })],
	['getTodayOnlineClientReport', () => ({})],
];

test('every operation has its good case', () => {
	expect(GOOD.map(([name]) => name).sort()).toEqual(Object.keys(operations).sort());
});

test.each(GOOD)('%s is done by the vendor', async (name, input) => {
	const given = await input();
	const before = bench.sim.calls.length;
	await run(name, given);
	expect(bench.sim.calls.slice(before).map(({ method }) => method)).toEqual([name]);
});

describe.each(['aliyun', 'tencent', 'alipay'] as const)('on %s', (platform) => {
	test.each([false, true])('a push arrives once, base64 body: %s', async (base64Bodies) => {
		const other = await startContract({ platform, base64Bodies, headerCase: 'title' });
		const message = { push_clientid: other.cids, title: '标题', content: 'C', payload: {} };
		await other.client.sendMessage(message);
		expect(other.sim.devices().map(({ received }) => received)).toEqual([1, 1, 1]);
		await other.close();
	});
});
