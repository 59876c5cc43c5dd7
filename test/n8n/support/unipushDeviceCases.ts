import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import {
	APP,
	badlySpelled,
	deviceRows,
	DEVICES,
	NO_TASK,
	schedulePush,
	sendList,
	spelledRows,
	UNKNOWN_CID,
} from './unipushParts';

const text = expect.any(String) as string;
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;

/** The unknown device leaves through the output for invalid targets. */
const invalidBy = (reason: string | RegExp, code: string | null = null) => ({
	invalid: (): IDataObject[] => [
		{
			vendor: 'unipush',
			target: UNKNOWN_CID,
			reason: expect.stringMatching(reason) as string,
			code,
		},
	],
});

const notKnown = invalidBy('uni-push does not know this push_clientid');
const refused = invalidBy(/./, '20001');

const conditions = (entry: INodeParameters) => ({ conditions: { condition: [entry] } });

/** Every operation of Manage Device. */
export const UNIPUSH_DEVICE_CASES: OperationCase[] = [
	{
		operation: 'getStatus',
		app: APP,
		parameters: DEVICES,
		rows: deviceRows,
		output: (_app, { rid }) => [
			{
				vendor: 'unipush',
				pushClientId: rid,
				online: true,
				status: 'online',
				lastLoginTime: time,
			},
		],
		...notKnown,
	},
	{
		operation: 'getChannelStatus',
		app: APP,
		parameters: { targetSource: 'value', targets: '={{ $json.rid }}' },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{
				vendor: 'unipush',
				pushClientId: rid,
				online: true,
				deviceOnline: true,
				cidStatus: 'online',
				deviceStatus: 'online',
			},
		],
		...notKnown,
	},
	{
		operation: 'getDetails',
		app: APP,
		parameters: DEVICES,
		rows: deviceRows,
		output: (_app, { rid }) => [
			expect.objectContaining({ vendor: 'unipush', pushClientId: rid, createTime: text }) as never,
		],
		...notKnown,
	},
	{
		operation: 'count',
		app: { ...APP, tags: ['vip'] },
		parameters: conditions({ type: 'tag', match: 'any', tags: '={{ $json.tag }}' }),
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: '' } }),
		output: () => [
			{ vendor: 'unipush', count: 3, conditions: [{ kind: 'tag', match: 'any', values: ['vip'] }] },
		],
		refusal: { error: INVALID_INPUT, message: /^Condition 1, Tags: no value is given/ },
	},
	{
		operation: 'setBadge',
		app: { ...APP, platforms: ['ios'] },
		parameters: { ...DEVICES, badge: '+1' },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'unipush', pushClientId: rid, badge: '+1' }],
		...refused,
	},
	...(['addToBlacklist', 'removeFromBlacklist'] as const).map((operation): OperationCase => ({
		operation,
		app: APP,
		parameters: DEVICES,
		rows: spelledRows,
		output: (_app, { rid }) => [
			{ vendor: 'unipush', pushClientId: rid, blacklisted: operation === 'addToBlacklist' },
		],
		refusal: badlySpelled,
	})),
];

const unknownTask = { error: refusedBy('22002', 200), message: /task/i };

/** Every operation of Manage Push Task. */
export const UNIPUSH_TASK_CASES: OperationCase[] = [
	{
		operation: 'stop',
		app: APP,
		parameters: { taskId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendList(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [{ vendor: 'unipush', taskId: id, stopped: true }],
		refusal: unknownTask,
	},
	{
		operation: 'getScheduled',
		app: APP,
		parameters: { scheduleId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await schedulePush(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [
			expect.objectContaining({
				...{ vendor: 'unipush', scheduleId: id, state: 'waiting', scheduledFor: time },
			}) as never,
		],
		refusal: unknownTask,
	},
	{
		operation: 'cancelScheduled',
		app: APP,
		parameters: { scheduleId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await schedulePush(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [{ vendor: 'unipush', scheduleId: id, cancelled: true }],
		refusal: unknownTask,
	},
	{
		operation: 'getMessageDetail',
		app: APP,
		parameters: { messageId: '={{ $json.id }}', deviceId: '={{ $json.rid }}' },
		rows: async (app) => {
			const id = await sendList(app);
			return { good: { rid: app.rids[0], id }, bad: { rid: app.rids[1], id: NO_TASK } };
		},
		output: (app, { id }) => [
			expect.objectContaining({
				...{ vendor: 'unipush', messageId: id, pushClientId: app.rids[0] },
			}) as never,
		],
		refusal: unknownTask,
	},
];
