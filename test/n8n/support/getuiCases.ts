import { GETUI_DEVICE_CASES } from './getuiDeviceCases';
import {
	badAlias,
	DEVICE,
	deviceRows,
	DEVICES,
	leftOut,
	notChanged,
	MESSAGE,
	requestId,
	sendList,
	sent,
	text,
	TOO_LONG,
	tooLong,
	UNKNOWN_CID,
	unknownDevice,
} from './getuiParts';
import { GETUI_TASK_CASES } from './getuiTaskCases';
import { INVALID_INPUT, type OperationCase } from './operation';
import type { App, World } from './world';

export type GetuiCase = OperationCase & { node: string };

const tag = { __rl: true, mode: 'id', value: '={{ $json.tag }}' };
const vip = { __rl: true, mode: 'id', value: 'vip' };

function aliasOf(app: App, world: World, rid: unknown): string {
	return world.sim.getui.devices(app.appKey).find(({ id }) => id === rid)?.alias ?? '';
}

const ALIAS: OperationCase[] = [
	{
		operation: 'set',
		parameters: { ...DEVICE, targetSource: 'value', alias: '={{ $json.alias }}' },
		rows: ({ rids }) => ({
			good: { rid: rids[0], alias: '张三_1' },
			bad: { rid: UNKNOWN_CID, alias: 'user_2' },
		}),
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, alias: '张三_1' }],
		refusal: unknownDevice,
	},
	{
		operation: 'get',
		parameters: DEVICE,
		app: { aliasPrefix: 'user_' },
		rows: (app, world) => {
			const { good, bad } = deviceRows(app);
			return { good: { ...good, expected: aliasOf(app, world, good.rid) }, bad };
		},
		output: (_app, { rid, expected }) => [{ vendor: 'getui', clientId: rid, alias: expected }],
		refusal: unknownDevice,
	},
	{
		operation: 'getDevices',
		parameters: { alias: '={{ $json.alias }}' },
		app: { aliasPrefix: 'user_' },
		rows: (app, world) => ({
			good: { alias: aliasOf(app, world, app.rids[0]) },
			bad: { alias: 'a-b' },
		}),
		output: ({ rids }, { alias }) => [{ vendor: 'getui', alias, devices: [{ clientId: rids[0] }] }],
		refusal: badAlias,
	},
	{
		operation: 'clear',
		parameters: DEVICE,
		app: { aliasPrefix: 'user_' },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, alias: null }],
		refusal: unknownDevice,
	},
	{
		operation: 'removeDevices',
		parameters: { alias: 'user_1', ...DEVICES },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', alias: 'user_1', removed: [rid] }],
		refusal: unknownDevice,
	},
	{
		operation: 'delete',
		parameters: { alias: '={{ $json.alias }}' },
		rows: () => ({ good: { alias: 'user_1' }, bad: { alias: 'a-b' } }),
		output: () => [{ vendor: 'getui', alias: 'user_1', deleted: true }],
		refusal: badAlias,
	},
];

const TAG: OperationCase[] = [
	...(['add', 'remove'] as const).map((change): OperationCase => ({
		operation: `${change}Devices`,
		parameters: { tag: vip, ...DEVICES },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{ vendor: 'getui', tag: 'vip', [change === 'add' ? 'added' : 'removed']: [rid] },
		],
		refusal: notChanged,
	})),
	{
		operation: 'getDeviceTags',
		parameters: DEVICE,
		app: { tags: ['vip', 'beijing'] },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, tags: ['vip', 'beijing'] }],
		refusal: unknownDevice,
	},
	{
		operation: 'setDeviceTags',
		parameters: { ...DEVICE, tags: 'vip, beijing' },
		app: { getui: { tagSetsPerCidPerDay: 9 } },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, tags: ['vip', 'beijing'] }],
		refusal: unknownDevice,
	},
	{
		operation: 'updateDeviceTags',
		parameters: { ...DEVICE, tagChange: 'update', addTags: 'vip, beijing', removeTags: 'trial' },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{ vendor: 'getui', clientId: rid, add: ['vip', 'beijing'], remove: ['trial'] },
		],
		refusal: notChanged,
	},
	{
		operation: 'check',
		parameters: { tag: vip, ...DEVICE },
		app: { tags: ['vip'] },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', tag: 'vip', clientId: rid, hasTag: true }],
		refusal: unknownDevice,
	},
];

const SEND: OperationCase[] = [
	{
		operation: 'send',
		parameters: { targetType: 'device', ...DEVICES, ...MESSAGE },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{ ...sent, targetType: 'device', targets: [rid], combined: 2, statuses: [text] },
		],
		refusal: leftOut,
	},
	{
		operation: 'send',
		parameters: { targetType: 'device', ...DEVICES, title: 'T', body: '=For {{ $json.rid }}' },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{
				...sent,
				...requestId,
				targetType: 'device',
				targets: [rid],
				combined: 1,
				statuses: [text],
			},
		],
		refusal: unknownDevice,
	},
	{
		operation: 'send',
		parameters: { targetType: 'tag', targetSource: 'field', targetField: 'tag', ...MESSAGE },
		app: { tags: ['vip'], getui: { perMinute: { appPush: Infinity } } },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: TOO_LONG } }),
		output: () => [{ ...sent, ...requestId, targetType: 'tag', targets: ['vip'], combined: 1 }],
		refusal: tooLong,
	},
	{
		operation: 'send',
		parameters: {
			targetType: 'conditions',
			conditions: {
				condition: [
					{ type: 'tag', match: 'any', tags: '={{ $json.tag }}' },
					{ type: 'region', match: 'none', regions: ['12000000'] },
				],
			},
			...MESSAGE,
		},
		app: { tags: ['vip'], getui: { perMinute: { appPush: Infinity } } },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: '' } }),
		output: () => [
			{
				...sent,
				...requestId,
				targetType: 'conditions',
				targets: [],
				conditions: [
					{ kind: 'tag', match: 'any', values: ['vip'] },
					{ kind: 'region', match: 'none', values: ['12000000'] },
				],
				combined: 1,
			},
		],
		refusal: { error: INVALID_INPUT, message: /^Condition 1, Tags: no value is given/ },
	},
	{
		operation: 'sendToFastTag',
		parameters: { tag, ...MESSAGE },
		app: { tags: ['vip'] },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: TOO_LONG } }),
		output: () => [{ ...sent, ...requestId, targetType: 'tag', targets: ['vip'], combined: 1 }],
		refusal: tooLong,
	},
];

const counts = { total: expect.objectContaining({ msg_num: 3 }) as object };
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

const REPORT: OperationCase[] = [
	{
		operation: 'getReceived',
		parameters: { messageIds: '={{ $json.id }}', options: { actionIds: '90001' } },
		rows: async (app) => ({ good: { id: await sendList(app) }, bad: { id: 'RASL_0101_none' } }),
		output: (_app, { id }) => [
			expect.objectContaining({ messageId: id, actionCntMap: { 90001: 0 } }) as never,
		],
		refusal: {
			error: { code: 'NO_REPORT', httpStatus: null, outcome: 'rejected', retryable: false },
			message: /no statistics of the message RASL_0101_none/,
		},
	},
	...['getReceived', 'getMessages'].map((operation): OperationCase => ({
		operation,
		parameters: { messageIds: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendList(app) }, bad: { id: 'RASL_0101_none' } }),
		output: (_app, { id }) => [
			expect.objectContaining({ vendor: 'getui', messageId: id, ...counts }) as never,
		],
		refusal: {
			error: { code: 'NO_REPORT', httpStatus: null, outcome: 'rejected', retryable: false },
			message: /no statistics of the message RASL_0101_none/,
		},
	})),
	{
		operation: 'getDeliveryStatus',
		parameters: { messageId: '={{ $json.id }}', ...DEVICES },
		rows: async (app) => {
			const id = await sendList(app);
			return { good: { id, rid: app.rids[0] }, bad: { id, rid: UNKNOWN_CID } };
		},
		output: (_app, { id, rid }) => [
			expect.objectContaining({
				vendor: 'getui',
				messageId: id,
				clientId: rid,
				lastEvent: '到达客户端',
			}) as never,
		],
		refusal: unknownDevice,
	},
	{
		operation: 'getGroupStatistics',
		parameters: { groupName: '={{ $json.group }}' },
		rows: async (app) => {
			await sendList(app, 'spring_sale');
			return { good: { group: 'spring_sale' }, bad: { group: 'autumn' } };
		},
		output: () => [
			expect.objectContaining({ vendor: 'getui', groupName: 'spring_sale', ...counts }) as never,
		],
		refusal: {
			error: { code: 'NO_REPORT', httpStatus: null, outcome: 'rejected', retryable: false },
			message: /no statistics of the group autumn/,
		},
	},
	...['getDayStatistics', 'getUsers'].map((operation): OperationCase => ({
		operation,
		parameters: { start: '={{ $json.day }}', duration: 2 },
		rows: () => ({ good: { day: day(5) }, bad: { day: 'yesterday' } }),
		output: () =>
			[day(5), day(4)].map(
				(time) => expect.objectContaining({ vendor: 'getui', timeUnit: 'DAY', time }) as never,
			),
		refusal: { error: INVALID_INPUT, message: /^Start.*yesterday/ },
	})),
];

const BY_NODE = {
	manageAlias: ALIAS,
	manageTag: TAG,
	sendPush: SEND,
	getReport: REPORT,
	manageDevice: GETUI_DEVICE_CASES,
	managePushTask: GETUI_TASK_CASES,
};

/** Every operation of every node that a row can go wrong for. */
export const GETUI_CASES: GetuiCase[] = Object.entries(BY_NODE).flatMap(([node, proofs]) =>
	proofs.map((proof) => ({ ...proof, node, app: { vendor: 'getui', ...proof.app } })),
);
