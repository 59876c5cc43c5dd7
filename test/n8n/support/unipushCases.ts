import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { failure, success, type Handler } from '../../client/unipush/support/manager';

/** One operation of a node, a row that it can handle and one that it cannot. */
export interface UniPushCase {
	node: string;
	operation: string;
	parameters: INodeParameters;
	/** Rows of a good and of a bad item. */
	good: IDataObject;
	bad: IDataObject;
	replies?: Record<string, Handler>;
	output: IDataObject[];
	refusal: RegExp;
}

const DEVICE = { deviceId: '={{ $json.id }}' };
const DEVICES = { targetSource: 'field', targetField: 'id' };
const blank = /blanks and commas are not allowed/;
const counts = {
	total: { msg_num: 4, target_num: 4, receive_num: 3, display_num: 2, click_num: 1 },
};
/** A report of everything but what the bad row asks for. */
const known =
	(reply: object): Handler =>
	(params) =>
		JSON.stringify(params).includes('bad') ? failure(20001) : success(reply);

export const UNIPUSH_CASES: UniPushCase[] = [
	{
		node: 'sendPush',
		operation: 'send',
		parameters: { targetType: 'device', ...DEVICES, title: 'Title', body: 'Body' },
		good: { id: 'good' },
		bad: { id: 'a b' },
		replies: { sendMessage: () => success({ RASS_1: { good: 'successed_online' } }) },
		output: [
			{
				vendor: 'unipush',
				outcome: 'accepted',
				messageId: 'RASS_1',
				idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
				targetType: 'device',
				targets: ['good'],
				combined: 1,
				statuses: ['successed_online'],
				devices: { successed_online: 1 },
			},
		],
		refusal: blank,
	},
	{
		node: 'manageAlias',
		operation: 'set',
		parameters: { targetSource: 'field', targetField: 'id', aliasField: 'alias' },
		good: { id: 'good', alias: '张三_1' },
		bad: { id: 'bad', alias: 'a-b' },
		output: [{ vendor: 'unipush', pushClientId: 'good', alias: '张三_1' }],
		refusal: /^Alias \(\[0\]\.alias\): only letters/,
	},
	{
		node: 'manageAlias',
		operation: 'get',
		parameters: DEVICE,
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { getAliasByCid: known({ alias: 'a' }) },
		output: [{ vendor: 'unipush', pushClientId: 'good', alias: 'a' }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'manageAlias',
		operation: 'getDevices',
		parameters: { alias: '={{ $json.id }}' },
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { getCidByAlias: known({ cid: ['c'] }) },
		output: [{ vendor: 'unipush', alias: 'good', devices: [{ pushClientId: 'c' }] }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'manageAlias',
		operation: 'clear',
		parameters: DEVICE,
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { getAliasByCid: known({ alias: 'a' }) },
		output: [{ vendor: 'unipush', pushClientId: 'good', alias: null }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'manageAlias',
		operation: 'removeDevices',
		parameters: { alias: 'a', ...DEVICES },
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { unboundAlias: known({}) },
		output: [{ vendor: 'unipush', alias: 'a', removed: ['good'] }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'manageAlias',
		operation: 'delete',
		parameters: { alias: '={{ $json.id }}' },
		good: { id: 'good' },
		bad: { id: 'a-b' },
		output: [{ vendor: 'unipush', alias: 'good', deleted: true }],
		refusal: /only letters/,
	},
	{
		node: 'manageTag',
		operation: 'addDevices',
		parameters: { tag: 'vip', ...DEVICES },
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { cidsBindCustomTag: known({}) },
		output: [{ vendor: 'unipush', tag: 'vip', added: ['good'] }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'manageTag',
		operation: 'removeDevices',
		parameters: { tag: 'vip', ...DEVICES },
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { cidsUnboundCustomTag: () => success({ good: 'true', bad: 'false' }) },
		output: [{ vendor: 'unipush', tag: 'vip', removed: ['good'] }],
		refusal: /did not change the tag of bad/,
	},
	{
		node: 'manageTag',
		operation: 'getDeviceTags',
		parameters: DEVICE,
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { searchCustomTagByCid: known({ good: ['a b'] }) },
		output: [{ vendor: 'unipush', pushClientId: 'good', tags: ['a', 'b'] }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'manageTag',
		operation: 'setDeviceTags',
		parameters: { ...DEVICE, tags: 'a, b' },
		good: { id: 'good' },
		bad: { id: 'a b' },
		output: [{ vendor: 'unipush', pushClientId: 'good', tags: ['a', 'b'] }],
		refusal: blank,
	},
	{
		node: 'manageTag',
		operation: 'updateDeviceTags',
		parameters: { ...DEVICE, addTags: 'a', removeTags: 'b' },
		good: { id: 'good' },
		bad: { id: 'a b' },
		output: [{ vendor: 'unipush', pushClientId: 'good', add: ['a'], remove: ['b'] }],
		refusal: blank,
	},
	{
		node: 'manageTag',
		operation: 'check',
		parameters: { tag: 'a', ...DEVICE },
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: { searchCustomTagByCid: known({ good: ['a b'] }) },
		output: [{ vendor: 'unipush', tag: 'a', pushClientId: 'good', hasTag: true }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'getReport',
		operation: 'getReceived',
		parameters: { messageIds: '={{ $json.id }}' },
		good: { id: 'RASL_1' },
		bad: { id: 'RASL_2' },
		replies: { getReport: () => success({ RASL_1: counts }) },
		output: [{ vendor: 'unipush', messageId: 'RASL_1', totalReceived: 3, ...counts }],
		refusal: /no statistics of the message RASL_2/,
	},
	{
		node: 'getReport',
		operation: 'getMessages',
		parameters: { messageIds: '={{ $json.id }}' },
		good: { id: 'RASL_1' },
		bad: { id: 'bad' },
		replies: { getReportDetailByTaskid: known({ RASL_1: counts }) },
		output: [{ vendor: 'unipush', messageId: 'RASL_1', totalReceived: 3, ...counts }],
		refusal: /uni-push 20001/,
	},
	{
		node: 'getReport',
		operation: 'getDeliveryStatus',
		parameters: { messageId: 'RASL_1', ...DEVICES },
		good: { id: 'good' },
		bad: { id: 'bad' },
		replies: {
			getTaskDetail: known({ deatil: [{ time: '2024-05-01 12:00:00', event: '到达客户端' }] }),
		},
		output: [
			{
				vendor: 'unipush',
				messageId: 'RASL_1',
				pushClientId: 'good',
				meaning: '到达客户端',
				events: [{ time: '2024-05-01 12:00:00', event: '到达客户端' }],
			},
		],
		refusal: /uni-push 20001/,
	},
	{
		node: 'getReport',
		operation: 'getGroupStatistics',
		parameters: { groupName: '={{ $json.id }}' },
		good: { id: 'spring' },
		bad: { id: 'a&b' },
		replies: { getReportByGroupName: () => ({ ...success({ spring: counts }), errCode: '0' }) },
		output: [{ vendor: 'unipush', groupName: 'spring', ...counts }],
		refusal: /special characters/,
	},
	{
		node: 'getReport',
		operation: 'getDayStatistics',
		parameters: { start: '={{ $json.id }}', duration: 2 },
		good: { id: '2024-02-28' },
		bad: { id: 'today' },
		replies: { getReportByDate: (date) => success({ [String(date)]: counts }) },
		output: ['2024-02-28', '2024-02-29'].map((time) => ({
			...{ vendor: 'unipush', timeUnit: 'DAY', time },
			...counts,
		})),
		refusal: /^Start: must be a day/,
	},
	{
		node: 'getReport',
		operation: 'getUsers',
		parameters: { start: '={{ $json.id }}' },
		good: { id: '2024-05-01' },
		bad: { id: 'bad' },
		replies: { getClientReportByDate: () => success({ '2024-05-01': { active_num: 5 } }) },
		output: [{ vendor: 'unipush', timeUnit: 'DAY', time: '2024-05-01', active_num: 5 }],
		refusal: /^Start: must be a day/,
	},
];
