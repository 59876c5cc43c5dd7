import { openHost, type HostName } from '../harness';
import { plainJson } from './json';
import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import type { App } from './world';

const MAXIM = { vendor: 'maxim' } as const;
const MESSAGE = { title: 'Order', body: 'On its way' };
const UNKNOWN_USER = '4242424242424';
const UNREACHABLE = 'https://pictures.invalid/p.png';

const sent = {
	vendor: 'maxim',
	outcome: 'accepted',
	messageId: expect.stringMatching(/^\d{16}$/) as string,
	idempotencyKey: expect.stringMatching(/^[\w-]{27}$/) as string,
	combined: 1,
};

const noUser = { error: refusedBy('10000', 200), message: /The user does not exist/ };
const notANumber = { error: INVALID_INPUT, message: /User ID.*nobody|nobody/ };
const userRows = ({ users }: App) => ({ good: { user: users[0] }, bad: { user: UNKNOWN_USER } });

export const SEND_PUSH: OperationCase[] = [
	{
		operation: 'send',
		app: MAXIM,
		parameters: {
			...{ targetType: 'device', targetSource: 'value', targets: '={{ $json.token }}' },
			...MESSAGE,
			options: { image: '={{ $json.image }}', badge: '+1', distributionStrategy: 'combined' },
		},
		// MaxIM says nothing against a target that nobody has, but looks at pictures.
		rows: ({ rids }) => ({
			good: { token: rids[0], image: 'https://cdn.example.com/p.png' },
			bad: { token: rids[1], image: UNREACHABLE },
		}),
		output: (_app, { token }) => [{ ...sent, targetType: 'device', targets: [token] }],
		refusal: { error: refusedBy('12004', 200), message: /could not download the picture/ },
	},
	{
		operation: 'send',
		app: MAXIM,
		parameters: { targetType: 'user', targetSource: 'field', targetField: 'user', ...MESSAGE },
		rows: ({ users }) => ({ good: { user: users[0] }, bad: { user: 'nobody' } }),
		output: (_app, { user }) => [{ ...sent, targetType: 'user', targets: [user] }],
		refusal: notANumber,
	},
	{
		operation: 'send',
		app: { ...MAXIM, tags: ['vip'] },
		parameters: { targetType: 'tag', targetSource: 'field', targetField: 'tags', ...MESSAGE },
		rows: () => ({
			good: { tags: ['vip', 'beijing'] },
			bad: { tags: Array.from({ length: 501 }, (_, index) => `t${index}`) },
		}),
		output: (_app, { tags }) => [{ ...sent, targetType: 'tag', targets: tags }],
		refusal: { error: INVALID_INPUT, message: /at most 500 entries allowed, got 501/ },
	},
];

export const MANAGE_ALIAS: OperationCase[] = [
	{
		operation: 'set',
		app: MAXIM,
		parameters: {
			...{ targetSource: 'value', userId: '={{ $json.user }}', alias: '={{ $json.alias }}' },
			deviceId: '={{ $json.token }}',
		},
		rows: ({ users, rids }) => ({
			good: { user: users[0], alias: 'user_1', token: rids[0] },
			bad: { user: UNKNOWN_USER, alias: 'user_2', token: rids[1] },
		}),
		output: (_app, { user, token }) => [
			{ vendor: 'maxim', userId: user, alias: 'user_1', pushToken: token },
		],
		refusal: noUser,
	},
	{
		operation: 'set',
		app: MAXIM,
		parameters: { targetSource: 'field', targetField: 'user', aliasField: 'alias' },
		rows: ({ users }) => ({
			good: { user: users[0], alias: '客户 1' },
			bad: { user: 'nobody', alias: 'user_2' },
		}),
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, alias: '客户 1' }],
		refusal: notANumber,
	},
];

export const MANAGE_TAG: OperationCase[] = [
	...(['add', 'remove'] as const).map((change): OperationCase => ({
		operation: `${change}Devices`,
		app: MAXIM,
		parameters: {
			tag: { __rl: true, mode: 'id', value: 'vip' },
			...{ targetSource: 'field', targetField: 'user' },
		},
		rows: userRows,
		output: (_app, { user }) => [
			{ vendor: 'maxim', tag: 'vip', [change === 'add' ? 'added' : 'removed']: [user] },
		],
		refusal: noUser,
	})),
	{
		operation: 'getDeviceTags',
		app: { ...MAXIM, tags: ['vip', '北京'] },
		parameters: { userId: '={{ $json.user }}' },
		rows: userRows,
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, tags: ['vip', '北京'] }],
		refusal: noUser,
	},
	{
		operation: 'updateDeviceTags',
		app: MAXIM,
		parameters: {
			...{ userId: '={{ $json.user }}', tagChange: 'update' },
			...{ addTags: '={{ $json.tags }}', removeTags: 'trial' },
		},
		rows: ({ users }) => ({
			good: { user: users[0], tags: ['vip', 'beijing'] },
			bad: { user: UNKNOWN_USER, tags: ['vip'] },
		}),
		output: (_app, { user }) => [
			{ vendor: 'maxim', userId: user, add: ['vip', 'beijing'], remove: ['trial'] },
		],
		refusal: noUser,
	},
	{
		operation: 'updateDeviceTags',
		app: { ...MAXIM, tags: ['vip'] },
		parameters: { userId: '={{ $json.user }}', tagChange: 'clear' },
		rows: userRows,
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, cleared: true }],
		refusal: noUser,
	},
];

/** Sends a message to all phones of the app and returns its id. */
async function sendOne(name: HostName, app: App): Promise<string> {
	const host = await openHost(name);
	const target = { targetType: 'device', targetSource: 'value', targets: app.rids.join() };
	const parameters = { resource: 'maxim', operation: 'send', ...target, body: 'Hello' };
	const report = await host.run({
		node: { type: 'sendPush', parameters },
		credentials: app.credentials,
	});
	const id = plainJson(report.accepted)[0]?.messageId;
	if (typeof id !== 'string') throw new Error(`Nothing was sent: ${report.error?.message}`);
	return id;
}

const reportOf = (
	name: HostName,
	bad: string,
	refusal: OperationCase['refusal'],
): OperationCase => ({
	operation: 'getReceived',
	app: MAXIM,
	parameters: { messageIds: '={{ $json.id }}' },
	rows: async (app) => ({ good: { id: await sendOne(name, app) }, bad: { id: bad } }),
	output: (_app, { id }) => [
		expect.objectContaining({
			...{ vendor: 'maxim', messageId: id, mxpush_target: 3, xiaomi_sent: 0 },
			...{ totalTarget: 3, totalSent: 3, totalReceived: 3 },
		}) as never,
	],
	refusal,
});

export const getReport = (name: HostName): OperationCase[] => [
	reportOf(name, '4242', {
		error: { ...INVALID_INPUT, code: 'NO_REPORT' },
		message: /no statistics of the message 4242/,
	}),
	reportOf(name, 'not-a-number', { error: INVALID_INPUT, message: /not-a-number/ }),
];
