import { openHost, type HostName } from '../harness';
import { plainJson } from './json';
import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import type { App } from './world';

const MPAAS = { vendor: 'mpaas', aliasPrefix: 'user' } as const;
const MESSAGE = { title: 'Order', body: 'On its way' };
const DAY_MS = 86_400_000;

/** The reports count days in Beijing. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const KEY = expect.stringMatching(/^[\da-f]{32}$/) as string;
const TASK = expect.stringMatching(/^\d{8}$/) as string;

const accepted = {
	vendor: 'mpaas',
	outcome: 'accepted',
	idempotencyKey: KEY,
	requestId: expect.stringMatching(/^[\dA-F-]{36}$/) as string,
	combined: 1,
};

/** A message of its own has no task at the vendor: its message id is the key. */
const sent = { ...accepted, messageId: KEY };
const tasked = { ...accepted, messageId: TASK, messageKey: KEY };

const template = (name: string) => ({ __rl: true, mode: 'id', value: name });
const values = (value: Record<string, string>) => ({ mappingMode: 'defineBelow', value });

export const SEND_PUSH: OperationCase[] = [
	{
		operation: 'send',
		app: MPAAS,
		parameters: {
			...{ targetType: 'device', targetSource: 'value', targets: '={{ $json.device }}' },
			...MESSAGE,
			options: { timeToLive: '={{ $json.ttl }}' },
		},
		// mPaaS says nothing against a device that nobody has.
		rows: ({ rids }) => ({
			good: { device: rids[0], ttl: 600 },
			bad: { device: rids[1], ttl: 99_999_999 },
		}),
		output: (_app, { device }) => [{ ...sent, targetType: 'device', targets: [device] }],
		refusal: { error: refusedBy('3026', 200), message: /time to live is too long/ },
	},
	{
		operation: 'send',
		app: MPAAS,
		parameters: {
			...{ targetType: 'user', targetSource: 'field', targetField: 'user', ...MESSAGE },
			options: { extras: '={{ $json.extras }}' },
		},
		rows: ({ users }) => ({
			good: { user: users[0], extras: '{"order": "77"}' },
			bad: { user: users[1], extras: '{"taskId": "mine"}' },
		}),
		output: (_app, { user }) => [{ ...sent, targetType: 'user', targets: [user] }],
		refusal: { error: INVALID_INPUT, message: /taskId/ },
	},
	{
		operation: 'sendTemplate',
		app: MPAAS,
		parameters: {
			...{ targetType: 'user', targetSource: 'field', targetField: 'user' },
			templateName: template('={{ $json.template }}'),
			templateValues: values({ name: '={{ $json.user }}', order: '77' }),
		},
		rows: ({ users }) => ({
			good: { user: users[0], template: 'order' },
			bad: { user: users[1], template: 'none' },
		}),
		output: (_app, { user }) => [{ ...tasked, targetType: 'user', targets: [user] }],
		refusal: { error: refusedBy('3022', 200), message: /no template of this name/ },
	},
	{
		operation: 'sendTemplate',
		app: MPAAS,
		parameters: {
			...{ targetType: 'device', targetSource: 'field', targetField: 'device' },
			templateName: template('order'),
			templateValues: { mappingMode: 'autoMapInputData', value: null, schema: [] },
		},
		// Both share a call at first, which the vendor refuses for the row that lacks a value.
		rows: ({ rids }) => ({
			good: { device: rids[0], name: 'Li', order: '77' },
			bad: { device: rids[1], name: 'Wang' },
		}),
		output: (_app, { device }) => [{ ...tasked, targetType: 'device', targets: [device] }],
		refusal: { error: refusedBy('3023', 200), message: /do not match the placeholders/ },
	},
];

/** Sends the template to all phones of the app and returns the task's id. */
async function sendTask(name: HostName, app: App): Promise<string> {
	const host = await openHost(name);
	const report = await host.run({
		node: {
			type: 'sendPush',
			parameters: {
				...{ resource: 'mpaas', operation: 'sendTemplate', targetType: 'device' },
				...{ targetSource: 'value', targets: app.rids.join() },
				templateName: template('order'),
				templateValues: values({ name: 'Li', order: '77' }),
			},
		},
		credentials: app.credentials,
	});
	const id = plainJson(report.accepted)[0]?.messageId;
	if (typeof id !== 'string') throw new Error(`Nothing was sent: ${report.error?.message}`);
	return id;
}

const notADay = { error: INVALID_INPUT, message: /Start.*yesterday/ };

export function getReport(name: HostName): OperationCase[] {
	return [
		{
			operation: 'getReceived',
			app: MPAAS,
			parameters: { messageIds: '={{ $json.id }}' },
			rows: async (app) => ({ good: { id: await sendTask(name, app) }, bad: { id: '1' } }),
			output: (_app, { id }) => [
				{
					...{ vendor: 'mpaas', messageId: id, totalReceived: 3 },
					...{ pushNum: 3, pushSuccessNum: 3, pushArrivalNum: 3 },
					startTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
					endTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
					duration: expect.any(String) as string,
				},
			],
			refusal: { error: refusedBy('3028', 200), message: /parameter is not valid/ },
		},
		{
			operation: 'getTasks',
			app: MPAAS,
			parameters: { start: '={{ $json.day }}', returnAll: true },
			rows: async (app) => {
				await sendTask(name, app);
				return { good: { day: today() }, bad: { day: 'yesterday' } };
			},
			output: () => [
				{
					...{ vendor: 'mpaas', messageId: TASK, kind: 'multiple', templateName: 'order' },
					taskName: 'order',
					templateId: expect.stringMatching(/^\d+$/) as string,
					createdAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
				},
			],
			refusal: notADay,
		},
		{
			operation: 'getStatistics',
			app: MPAAS,
			parameters: { start: '={{ $json.day }}', end: '={{ $json.end }}' },
			rows: async (app) => {
				await sendTask(name, app);
				const end = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
				return { good: { day: today(), end }, bad: { day: '2020-01-01', end } };
			},
			output: () => [
				expect.objectContaining({
					...{ vendor: 'mpaas', pushTotalNum: 3, pushNum: 3, arrivalNum: 3, arrivalRate: 1 },
				}) as never,
			],
			refusal: { error: INVALID_INPUT, message: /90 days/ },
		},
	];
}
