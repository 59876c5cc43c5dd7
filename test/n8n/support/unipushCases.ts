import { UNIPUSH_SETTINGS } from '../../../simulator';
import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import { UNIPUSH_DEVICE_CASES, UNIPUSH_TASK_CASES } from './unipushDeviceCases';
import {
	APP,
	badlySpelled,
	DEVICE,
	deviceRows,
	DEVICES,
	NO_TASK,
	phoneOf,
	sendList,
	spelledRows,
	UNKNOWN_CID,
	unknownDevice,
} from './unipushParts';
import { UNIPUSH_SEND_CASES } from './unipushSendCases';

const vendor = 'unipush';
const ALIASED = { ...APP, aliasPrefix: 'user_' } as const;
const badAlias = { error: INVALID_INPUT, message: /^Alias.*only letters/ };

const ALIAS: OperationCase[] = [
	{
		operation: 'set',
		app: APP,
		parameters: { ...DEVICES, aliasField: 'alias' },
		// Both share a call at first, which the vendor refuses for the unknown device.
		rows: ({ rids }) => ({
			good: { rid: rids[0], alias: '张三_1' },
			bad: { rid: UNKNOWN_CID, alias: 'user_2' },
		}),
		output: (app, { rid }, world) => {
			expect(phoneOf(app, world, rid).alias).toBe('张三_1');
			return [{ vendor, pushClientId: rid, alias: '张三_1' }];
		},
		refusal: unknownDevice,
	},
	{
		operation: 'get',
		app: ALIASED,
		parameters: DEVICE,
		rows: deviceRows,
		output: (app, { rid }, world) => [
			{ vendor, pushClientId: rid, alias: phoneOf(app, world, rid).alias },
		],
		refusal: unknownDevice,
	},
	{
		operation: 'getDevices',
		app: ALIASED,
		parameters: { alias: '={{ $json.alias }}' },
		rows: (app, world) => ({
			good: { alias: phoneOf(app, world, app.rids[0]).alias },
			bad: { alias: 'a-b' },
		}),
		output: ({ rids }, { alias }) => [{ vendor, alias, devices: [{ pushClientId: rids[0] }] }],
		refusal: badAlias,
	},
	{
		operation: 'clear',
		app: ALIASED,
		parameters: DEVICE,
		rows: deviceRows,
		output: (app, { rid }, world) => {
			expect(phoneOf(app, world, rid).alias).toBeNull();
			return [{ vendor, pushClientId: rid, alias: null }];
		},
		refusal: unknownDevice,
	},
	{
		operation: 'removeDevices',
		app: ALIASED,
		parameters: { alias: '={{ $json.alias }}', ...DEVICES },
		rows: (app, world) => {
			const { good, bad } = spelledRows(app);
			const { alias } = phoneOf(app, world, good.rid);
			return { good: { ...good, alias }, bad: { ...bad, alias } };
		},
		output: (app, { rid, alias }, world) => {
			expect(phoneOf(app, world, rid).alias).toBeNull();
			return [{ vendor, alias, removed: [rid] }];
		},
		refusal: badlySpelled,
	},
	{
		operation: 'delete',
		app: ALIASED,
		parameters: { alias: '={{ $json.alias }}' },
		rows: (app, world) => ({
			good: { alias: phoneOf(app, world, app.rids[0]).alias },
			bad: { alias: 'a-b' },
		}),
		output: (app, { alias }, world) => {
			expect(phoneOf(app, world, app.rids[0]).alias).toBeNull();
			return [{ vendor, alias, deleted: true }];
		},
		refusal: badAlias,
	},
];

const tag = (value: string) => ({ __rl: true, mode: 'id', value });
const notChanged = {
	error: { code: 'TAG_NOT_CHANGED', httpStatus: null, outcome: 'rejected', retryable: false },
	message: new RegExp(`did not change the tag.* of ${UNKNOWN_CID}`),
};
const TAGGED = { ...APP, tags: ['vip', '贵宾'] };
/** Replacing all tags is allowed once a day; here a row is tried twice. */
const REPLACED = {
	...APP,
	unipush: { limits: { ...UNIPUSH_SETTINGS.limits, tagReplacementsPerCidPerDay: 9 } },
};

const TAG: OperationCase[] = [
	{
		operation: 'addDevices',
		app: APP,
		parameters: { tag: tag('贵宾'), ...DEVICES },
		rows: spelledRows,
		output: (app, { rid }, world) => {
			expect([...phoneOf(app, world, rid).tags]).toEqual(['贵宾']);
			return [{ vendor, tag: '贵宾', added: [rid] }];
		},
		refusal: badlySpelled,
	},
	{
		operation: 'removeDevices',
		app: TAGGED,
		parameters: { tag: tag('贵宾'), ...DEVICES },
		rows: deviceRows,
		output: (app, { rid }, world) => {
			expect([...phoneOf(app, world, rid).tags]).toEqual(['vip']);
			return [{ vendor, tag: '贵宾', removed: [rid] }];
		},
		refusal: notChanged,
	},
	{
		operation: 'getDeviceTags',
		app: TAGGED,
		parameters: DEVICE,
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor, pushClientId: rid, tags: ['vip', '贵宾'] }],
		refusal: unknownDevice,
	},
	{
		operation: 'setDeviceTags',
		app: REPLACED,
		parameters: { ...DEVICE, tags: 'vip, beijing' },
		rows: deviceRows,
		output: (app, { rid }, world) => {
			expect([...phoneOf(app, world, rid).tags]).toEqual(['vip', 'beijing']);
			return [{ vendor, pushClientId: rid, tags: ['vip', 'beijing'] }];
		},
		refusal: unknownDevice,
	},
	{
		operation: 'updateDeviceTags',
		app: TAGGED,
		parameters: { ...DEVICE, addTags: 'beijing, 北京', removeTags: '={{ $json.remove }}' },
		rows: ({ rids }) => ({
			good: { rid: rids[0], remove: '贵宾' },
			bad: { rid: UNKNOWN_CID, remove: '贵宾' },
		}),
		output: (app, { rid }, world) => {
			expect([...phoneOf(app, world, rid).tags]).toEqual(['vip', 'beijing', '北京']);
			return [{ vendor, pushClientId: rid, add: ['beijing', '北京'], remove: ['贵宾'] }];
		},
		refusal: notChanged,
	},
	{
		operation: 'check',
		app: TAGGED,
		parameters: { tag: tag('vip'), ...DEVICE },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor, tag: 'vip', pushClientId: rid, hasTag: true }],
		refusal: unknownDevice,
	},
];

const total = expect.objectContaining({ msg_num: 3, receive_num: 3 }) as object;
const noReport = (message: RegExp) => ({
	error: { code: 'NO_REPORT', httpStatus: null, outcome: 'rejected', retryable: false },
	message,
});
/** The reports count days in Beijing. */
const day = (ago: number) =>
	new Date(Date.now() + 8 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10);
const ARRIVED = '到达客户端';

const REPORT: OperationCase[] = [
	{
		operation: 'getReceived',
		app: APP,
		parameters: { messageIds: '={{ $json.id }}', options: { actionIds: '90001, 90002' } },
		rows: async (app) => ({ good: { id: await sendList(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [
			expect.objectContaining({ messageId: id, actionCntMap: { 90001: 0, 90002: 0 } }) as never,
		],
		refusal: noReport(/no statistics of the message RASL_0101_none/),
	},
	...['getReceived', 'getMessages'].map((operation): OperationCase => ({
		operation,
		app: APP,
		parameters: { messageIds: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendList(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [
			expect.objectContaining({ vendor, messageId: id, totalReceived: 3, total }) as never,
		],
		refusal: noReport(/no statistics of the message RASL_0101_none/),
	})),
	{
		operation: 'getDeliveryStatus',
		app: APP,
		parameters: { messageId: '={{ $json.id }}', ...DEVICES },
		rows: async (app) => {
			const id = await sendList(app);
			return { good: { id, rid: app.rids[0] }, bad: { id, rid: UNKNOWN_CID } };
		},
		output: (_app, { id, rid }) => [
			{
				...{ vendor, messageId: id, pushClientId: rid, meaning: ARRIVED },
				events: ['消息请求成功', ARRIVED].map((event) => ({
					time: expect.stringMatching(/^\d{4}-\d\d-\d\d [\d:]{8}$/) as string,
					event,
				})),
			},
		],
		refusal: unknownDevice,
	},
	{
		operation: 'getGroupStatistics',
		app: APP,
		parameters: { groupName: '={{ $json.group }}' },
		rows: async (app) => {
			await sendList(app, 'spring_sale');
			return { good: { group: 'spring_sale' }, bad: { group: 'autumn' } };
		},
		output: () => [expect.objectContaining({ vendor, groupName: 'spring_sale', total }) as never],
		refusal: noReport(/no statistics of the group autumn/),
	},
	...['getDayStatistics', 'getUsers'].map((operation): OperationCase => ({
		operation,
		app: APP,
		parameters: { start: '={{ $json.day }}', duration: 2 },
		// The vendor counts days that are over.
		rows: () => ({ good: { day: day(3) }, bad: { day: day(0) } }),
		output: () =>
			[day(3), day(2)].map(
				(time) => expect.objectContaining({ vendor, timeUnit: 'DAY', time }) as never,
			),
		refusal: { error: refusedBy('20001', 200), message: /uni-push 20001/ },
	})),
];

const BY_NODE = {
	manageAlias: ALIAS,
	manageTag: TAG,
	sendPush: UNIPUSH_SEND_CASES,
	getReport: REPORT,
	manageDevice: UNIPUSH_DEVICE_CASES,
	managePushTask: UNIPUSH_TASK_CASES,
};

/** Every operation of every node that a row can go wrong for. */
export const UNIPUSH_CASES = Object.entries(BY_NODE).flatMap(([node, proofs]) =>
	proofs.map((proof) => ({ ...proof, node })),
);
