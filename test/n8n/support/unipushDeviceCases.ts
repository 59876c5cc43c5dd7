import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { createRuntime, createUniPushClient, type UniPushClient } from '../../../client';
import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import type { App } from './world';

/** A push_clientid that no app has. */
export const UNKNOWN_CID = 'f'.repeat(32);

export const DEVICES: INodeParameters = { targetSource: 'field', targetField: 'rid' };
const APP = { vendor: 'unipush' } as const;
const NO_TASK = 'RASL_0101_none';
const text = expect.any(String) as string;
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;

const deviceRows = ({ rids }: App) => ({ good: { rid: rids[0] }, bad: { rid: UNKNOWN_CID } });

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

/** Works with the client of the app, beside the node. */
async function withClient<T>(app: App, work: (client: UniPushClient) => Promise<T>): Promise<T> {
	const runtime = createRuntime();
	const { signSecret: signKey, ...keys } = app.credentials.uniPushApi as Record<string, string>;
	try {
		return await work(createUniPushClient({ ...keys, signKey } as never, runtime));
	} finally {
		await runtime.transport.close();
	}
}

const MESSAGE = { title: 'Order', content: 'On its way', payload: {} };

/** Sends one message to all phones of the app; the task of a list can be stopped. */
async function sendList(app: App): Promise<string> {
	return await withClient(app, async (client) => {
		const reply = await client.sendMessage({ ...MESSAGE, push_clientid: app.rids });
		return Object.keys(reply.data ?? {})[0] ?? '';
	});
}

/** Schedules one message to everybody, an hour ahead. */
async function schedulePush(app: App): Promise<string> {
	return await withClient(app, async (client) => {
		const settings = { schedule_time: Date.now() + 3_600_000 };
		const { data } = await client.sendMessage({ ...MESSAGE, settings, broadcast: true } as never);
		return (data as { $taskid?: string } | undefined)?.$taskid ?? '';
	});
}

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
		// The vendor says nothing against a device that it does not know.
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: 'with a blank' } }),
		output: (_app, { rid }) => [
			{ vendor: 'unipush', pushClientId: rid, blacklisted: operation === 'addToBlacklist' },
		],
		refusal: { error: INVALID_INPUT, message: /blanks and commas are not allowed/ },
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
