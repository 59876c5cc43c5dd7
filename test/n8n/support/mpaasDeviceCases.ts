import { createMpaasClient, createRuntime, type MpaasClient } from '../../../client';
import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import type { App } from './world';

const MPAAS = { vendor: 'mpaas', aliasPrefix: 'user' } as const;
const HOUR_MS = 3_600_000;
const TTL = { ExpiredSeconds: 600, TaskName: 'order' };
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;

/** Works with the client of the app, beside the node. */
async function withClient<T>(app: App, work: (client: MpaasClient) => Promise<T>): Promise<T> {
	const runtime = createRuntime();
	try {
		return await work(createMpaasClient(app.credentials.mpaasApi as never, runtime));
	} finally {
		await runtime.transport.close();
	}
}

/** Sends a message to the first user; returns its id. */
async function sendOne(app: App): Promise<string> {
	const id = `m${app.appKey}`;
	await withClient(app, async (client) => {
		const TargetMsgkey = { [app.users[0] ?? '']: id };
		const text = { Title: 'Order', Content: 'On its way' };
		await client.pushSimple({
			...TTL,
			...text,
			DeliveryType: 3,
			TargetMsgkey,
			PushStyle: 0,
		} as never);
	});
	return id;
}

/** Sends a message of a template to each user; returns the task. */
async function sendTask(app: App): Promise<string> {
	return await withClient(app, async (client) => {
		const TargetMsg = app.users.map((Target, index) => ({
			Target,
			MsgKey: `t${app.appKey}${index}`,
		}));
		const message = { TemplateName: 'order', TemplateKeyValue: { name: 'Li', order: '7' } };
		const list = TargetMsg.map((one) => ({ ...one, TemplateKeyValue: message.TemplateKeyValue }));
		const sent = { ...TTL, DeliveryType: 3, TemplateName: 'order', TargetMsg: list };
		return (await client.pushMultiple(sent as never)).PushResult?.Data ?? '';
	});
}

/** Schedules a push for an hour from now; returns its id. */
export async function schedule(app: App): Promise<string> {
	return await withClient(app, async (client) => {
		const TargetMsgkey = { [app.users[0] ?? '']: `s${app.appKey}` };
		const fixedTime = Math.ceil((Date.now() + HOUR_MS) / 1000) * 1000;
		const message = { Title: 'Later', Content: 'On its way', PushStyle: 0, DeliveryType: 3 };
		const when = { StrategyType: 1, StrategyContent: { fixedTime } };
		const reply = await client.pushSimple({ ...TTL, ...message, TargetMsgkey, ...when } as never);
		return reply.PushResult?.Data ?? '';
	});
}

const span = { from: '={{ $json.from }}', until: '={{ $json.until }}', returnAll: true };
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

/** Every operation of Manage Push Task. */
export const MPAAS_TASK_CASES: OperationCase[] = [
	{
		operation: 'revoke',
		app: MPAAS,
		parameters: { messageId: '={{ $json.id }}', targetId: '={{ $json.user }}' },
		rows: async (app) => {
			const user = app.users[0] ?? '';
			return { good: { id: await sendOne(app), user }, bad: { id: 'none', user } };
		},
		output: (_app, { id, user }) => [
			{ vendor: 'mpaas', messageId: id, targetId: user, revoked: true },
		],
		refusal: { error: refusedBy('3028', 200), message: /mPaaS 3028/ },
	},
	{
		operation: 'revokeTask',
		app: MPAAS,
		parameters: { taskId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendTask(app) }, bad: { id: '99' } }),
		output: (_app, { id }) => [{ vendor: 'mpaas', taskId: id, revoked: true }],
		refusal: { error: refusedBy('3028', 200), message: /mPaaS 3028/ },
	},
	{
		operation: 'getManyScheduled',
		app: MPAAS,
		parameters: span,
		rows: async (app) => {
			const id = await schedule(app);
			return {
				good: { id, from: at(0), until: at(2 * HOUR_MS) },
				bad: { from: at(2 * HOUR_MS), until: at(0) },
			};
		},
		output: () => [
			expect.objectContaining({
				...{ vendor: 'mpaas', state: 'waiting', title: 'Later', kind: 'simple', repeated: false },
				scheduledFor: time,
			}) as never,
		],
		refusal: { error: INVALID_INPUT, message: /Until|EndTime/ },
	},
	{
		operation: 'cancelScheduled',
		app: MPAAS,
		parameters: { scheduleId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await schedule(app) }, bad: { id: '99' } }),
		output: (_app, { id }) => [{ vendor: 'mpaas', scheduleId: id, cancelled: true }],
		refusal: {
			error: { ...INVALID_INPUT, code: 'NOT_CANCELLED' },
			message: /did not cancel the scheduled push 99/,
		},
	},
];

const pair = { deviceId: '={{ $json.device }}', ownUserId: '={{ $json.user }}' };

/** Every operation of Manage Device. */
export const MPAAS_DEVICE_CASES: OperationCase[] = [
	{
		operation: 'getStatus',
		app: MPAAS,
		parameters: { lookUpBy: 'user', targetSource: 'field', targetField: 'user' },
		rows: ({ users }) => ({ good: { user: users[0] }, bad: { user: 'nobody' } }),
		output: ({ rids }, { user }) => [
			{
				...{ vendor: 'mpaas', id: user, status: 'online', deviceId: rids[0], userId: user },
				...{ platform: 'android', channel: expect.any(String) as string },
				deviceToken: null,
			},
		],
		invalid: () => [
			{ vendor: 'mpaas', target: 'nobody', reason: 'mPaaS does not know this ID', code: null },
		],
	},
	{
		operation: 'getStatus',
		app: { ...MPAAS, mpaas: { unknownDevice: '3021' } },
		parameters: { lookUpBy: 'device', targetSource: 'value', targets: '={{ $json.device }}' },
		rows: ({ rids }) => ({ good: { device: rids[0] }, bad: { device: 'none' } }),
		output: (_app, { device }) => [
			expect.objectContaining({ vendor: 'mpaas', id: device, status: 'online' }) as never,
		],
		invalid: () => [
			{
				...{ vendor: 'mpaas', target: 'none', code: '3021' },
				reason: expect.stringMatching(/mPaaS 3021/) as string,
			},
		],
	},
	{
		operation: 'bindUser',
		app: MPAAS,
		parameters: { ...pair, platform: 'android' },
		rows: ({ rids }) => ({
			good: { device: rids[0], user: 'anna' },
			bad: { device: rids[1], user: '' },
		}),
		output: (_app, { device }) => [
			{ vendor: 'mpaas', deviceId: device, userId: 'anna', bound: true },
		],
		refusal: { error: INVALID_INPUT, message: /^Own User ID: a value is required/ },
	},
	{
		operation: 'unbindUser',
		app: MPAAS,
		parameters: pair,
		rows: ({ rids, users }) => ({
			good: { device: rids[0], user: users[0] },
			bad: { device: rids[1], user: 'somebody else' },
		}),
		output: (_app, { device, user }) => [
			{ vendor: 'mpaas', deviceId: device, userId: user, bound: false },
		],
		refusal: { error: refusedBy('3028', 200), message: /mPaaS 3028/ },
	},
];
