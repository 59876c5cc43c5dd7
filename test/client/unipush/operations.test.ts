import * as operations from '../../../client/unipush/operations';
import { offlineClient } from './support/client';
import { startInstance, APP_ID, SIGN_KEY } from './support/cloud';
import { call } from './support/call';
import { createManager } from './support/manager';

const { preview } = offlineClient();

type Row = [keyof typeof operations, input: unknown, params: unknown];

/** Each method with the vendor's own example; what has no example there has one of its description. */
const EXAMPLES: Row[] = [
	[
		'sendMessage',
		{
			push_clientid: ['cid-1', 'cid-2'],
			title: '通知栏显示的标题',
			content: '通知栏显示的内容',
			payload: { text: 'xxx' },
			badge: '+1',
			channel: { XM: '112735', HW: 'NORMAL', OP: 'msg-pass', VV: 1 },
			settings: { ttl: 3600000, strategy: { default: 1, ios: 4 }, speed: 100 },
			options: { HW: { '/message/android/category': 'IM' } },
		},
		{
			push_clientid: ['cid-1', 'cid-2'],
			title: '通知栏显示的标题',
			content: '通知栏显示的内容',
			payload: { text: 'xxx' },
			badge: '+1',
			channel: { XM: '112735', HW: 'NORMAL', OP: 'msg-pass', VV: 1 },
			settings: { ttl: 3600000, strategy: { default: 1, ios: 4 }, speed: 100 },
			options: { HW: { '/message/android/category': 'IM' } },
		},
	],
	['stopTaskByTaskid', { taskId: 'RASL-0501_abc' }, 'RASL-0501_abc'],
	['getTaskScheduleByTaskid', { taskId: 'RASA-0501_abc' }, 'RASA-0501_abc'],
	['deleteTaskScheduleByTaskid', { taskId: 'RASA-0501_abc' }, 'RASA-0501_abc'],
	['getTaskDetail', { taskId: 'RASL-1', cid: 'c' }, { taskId: 'RASL-1', cid: 'c' }],
	['cidBindAlias', [{ cid: 'c', alias: '张三_1' }], [{ cid: 'c', alias: '张三_1' }]],
	['getAliasByCid', { cid: 'c' }, 'c'],
	['getCidByAlias', { alias: 'a' }, 'a'],
	['unboundAlias', [{ cid: 'c', alias: 'a' }], [{ cid: 'c', alias: 'a' }]],
	['unboundAllAlias', { alias: 'a' }, 'a'],
	[
		'cidBindCustomTags',
		{ cid: 'xxx', custom_tag: ['tag1', 'tag2'] },
		{ cid: 'xxx', custom_tag: ['tag1', 'tag2'] },
	],
	['cidsBindCustomTag', { cids: ['xxx'], custom_tag: 'xxx' }, { cids: ['xxx'], custom_tag: 'xxx' }],
	[
		'cidsUnboundCustomTag',
		{ cids: ['xxx'], custom_tag: '足球' },
		{ cids: ['xxx'], custom_tag: '%E8%B6%B3%E7%90%83' },
	],
	['searchCustomTagByCid', { cid: 'c' }, 'c'],
	['addCidToBlacklist', { push_clientid: ['a', 'b'] }, 'a,b'],
	['removeCidInBlacklist', { push_clientid: ['a', 'b'] }, 'a,b'],
	['getClientStatusByCid', { push_clientid: ['a', 'b'] }, 'a,b'],
	['getDeviceStatusByCid', { cid: ['a', 'b'] }, 'a,b'],
	['getClientDetailByCid', { cid: ['a', 'b'] }, 'a,b'],
	[
		'getClientCount',
		{
			tag: [
				{ key: 'phone_type', values: ['android'], opt_type: 'and' },
				{ key: 'region', values: ['11000000'], opt_type: 'not' },
				{ key: 'custom_tag', values: ['tag1', 'tag2'], opt_type: 'or' },
			],
		},
		{
			tag: [
				{ key: 'phone_type', values: ['android'], opt_type: 'and' },
				{ key: 'region', values: ['11000000'], opt_type: 'not' },
				{ key: 'custom_tag', values: ['tag1', 'tag2'], opt_type: 'or' },
			],
		},
	],
	['setBadgeByCid', { cid: ['xxx'], badge: '-8' }, { cid: 'xxx', badge: '-8' }],
	['getReport', { taskid: ['RASL_1', 'RASL_2'] }, { taskid: 'RASL_1,RASL_2' }],
	['getReportByGroupName', { group_name: 'spring' }, 'spring'],
	['getReportDetailByTaskid', { taskid: ['RASL_1', 'RASL_2'] }, 'RASL_1,RASL_2'],
	['getReportByDate', { date: '2024-05-01' }, '2024-05-01'],
	['getTodayReport', {}, undefined],
	['getClientReportByDate', { date: '2024-05-01' }, '2024-05-01'],
	['getTodayOnlineClientReport', {}, undefined],
];

test('all 28 methods of the document, and nothing else', () => {
	expect(EXAMPLES.map(([name]) => name).sort()).toEqual(Object.keys(operations).sort());
	expect(EXAMPLES).toHaveLength(28);
	expect(Object.values(operations).every(({ name, seed }) => name in operations && seed)).toBe(
		true,
	);
});

test.each(EXAMPLES)('%s asks for what the document shows', (name, input, params) => {
	const show = preview[name] as (input: unknown) => unknown;
	expect(show(input)).toEqual({
		method: 'POST',
		url: 'http://127.0.0.1:9/china-push',
		body: { method: name, ...(params === undefined ? {} : { params }) },
	});
});

test.each(EXAMPLES)('%s gets through the cloud function unchanged', async (name, input, params) => {
	const manager = createManager();
	const config = { signKey: SIGN_KEY, appIds: [APP_ID] };
	const main = startInstance({ config, uniCloud: { getPushManager: manager.getPushManager } });
	const { body } = (preview[name] as (input: unknown) => { body: unknown })(input);
	expect(await call(main, body)).toMatchObject({ status: 200, errCode: 0 });
	expect(manager.calls).toEqual([
		{ appId: APP_ID, method: name, args: params === undefined ? [] : [params] },
	]);
});
