import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { HostName } from '../harness';
import { inDays, scheduleOne, sendOne } from './jpush';
import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import type { App, World } from './world';

const UNKNOWN = '1507bfd3f7c9999999';
const VIP = { aliasPrefix: 'user', tags: ['vip', 'beijing'] };
const text = (pattern: RegExp) => expect.stringMatching(pattern) as string;

export const MANAGE_DEVICE: OperationCase[] = [
	{
		operation: 'getDetails',
		parameters: { targetSource: 'field', targetField: 'rid' },
		app: VIP,
		rows: ({ rids }) => ({ good: { rid: rids[0] }, bad: { rid: UNKNOWN } }),
		output: (_app, { rid }) => [
			{
				...{ vendor: 'jpush', registrationId: rid, tags: ['vip', 'beijing'] },
				...{ alias: text(/^user\d+$/), mobile: null },
			},
		],
		invalid: () => [
			{ vendor: 'jpush', target: UNKNOWN, reason: text(/registration/), code: '7002' },
		],
	},
	{
		operation: 'getOnlineStatus',
		parameters: { targetSource: 'value', targets: '={{ $json.rid }}' },
		rows: ({ rids }, world) => {
			world.sim.jpush.setOnline(rids[1] ?? '', false);
			return { good: { rid: rids.slice(0, 2) }, bad: { rid: [UNKNOWN, 'two words'] } };
		},
		output: ({ rids }) => [
			{ vendor: 'jpush', registrationId: rids[0], online: true, lastOnlineTime: null },
			{
				...{ vendor: 'jpush', registrationId: rids[1], online: false },
				lastOnlineTime: text(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
			},
		],
		invalid: () => [
			{ vendor: 'jpush', target: UNKNOWN, reason: text(/no device/), code: null },
			{
				...{ vendor: 'jpush', target: 'two words', code: 'INVALID_INPUT' },
				reason: text(/^Registration ID.*blanks/),
			},
		],
	},
	{
		operation: 'setMobile',
		parameters: { deviceId: '={{ $json.rid }}', mobile: '={{ $json.phone }}' },
		rows: ({ rids }) => ({
			good: { rid: rids[0], phone: '13800000000' },
			bad: { rid: rids[1], phone: 'none' },
		}),
		output: (_app, { rid }) => [{ vendor: 'jpush', registrationId: rid, mobile: '13800000000' }],
		refusal: { error: refusedBy('7002', 400), message: /mobile/ },
	},
];

const locator = (value: string) => ({ __rl: true, mode: 'id', value });
const schedule = { scheduleId: locator('={{ $json.id }}') };
const file = { fileId: locator('={{ $json.id }}') };
const NOT_FOUND = { error: refusedBy('8104', 404), message: /no such schedule/ };
const TWO = { error: INVALID_INPUT, message: /Limit.*two/ };
const UUID = text(/^[\da-f-]{36}$/);

/** The schedule that the vendor keeps of the app, as nodes put it out. */
function kept(world: World, app: App): IDataObject {
	const [task] = [...world.at(app).schedules.values()];
	return {
		...{ vendor: 'jpush', scheduleId: task?.id, name: task?.name, enabled: task?.enabled },
		...{ trigger: task?.triggerJson as IDataObject, push: task?.pushJson as IDataObject },
	};
}

const MESSAGE: INodeParameters = { targetSource: 'field', targetField: 'rid', body: 'Hello' };

function scheduled(name: HostName): OperationCase[] {
	const withOne = async (app: App, world: World) => ({
		good: { id: await scheduleOne(name, app, inDays(world, 1)), name: 'weekly' },
		bad: { id: 'nothing', name: 'weekly' },
	});
	return [
		{
			operation: 'createScheduled',
			parameters: {
				...{ scheduleName: '={{ $json.name }}', triggerType: 'recurring', ...MESSAGE },
				...{ start: '={{ $json.start }}', end: '={{ $json.end }}', timeOfDay: '9:30' },
				...{ repeat: 'week', frequency: 2, weekDays: ['MON', 'FRI'], targetType: 'device' },
			},
			rows: ({ rids }, world) => {
				const times = { start: inDays(world, 1), end: inDays(world, 60) };
				return {
					good: { ...times, rid: rids[0], name: '周报_1' },
					bad: { ...times, rid: rids[1], name: 'a b' },
				};
			},
			output: ({ appKey }, { rid }) => [
				{
					...{ vendor: 'jpush', outcome: 'accepted', scheduleId: UUID, name: '周报_1' },
					...{ idempotencyKey: text(new RegExp(`^${appKey}-`)), combined: 1 },
					...{ targetType: 'device', targets: [rid] },
				},
			],
			refusal: { error: INVALID_INPUT, message: /Schedule Name.*only letters.*a b/ },
		},
		{
			operation: 'updateScheduled',
			parameters: {
				...schedule,
				triggerType: 'unchanged',
				options: {
					scheduleName: '={{ $json.name }}',
					enabled: false,
					requestJson: '{"notification": {"alert": "New"}}',
				},
			},
			rows: withOne,
			output: (app, _good, world) => [
				{
					...kept(world, app),
					name: 'weekly',
					enabled: false,
					push: expect.objectContaining({
						audience: { registration_id: app.rids },
						notification: expect.objectContaining({ alert: 'New' }) as object,
					}) as IDataObject,
				},
			],
			refusal: NOT_FOUND,
		},
		{
			operation: 'cancelScheduled',
			parameters: schedule,
			rows: withOne,
			output: (_app, { id }) => [{ vendor: 'jpush', scheduleId: id, cancelled: true }],
			refusal: NOT_FOUND,
		},
		{
			operation: 'getScheduled',
			parameters: schedule,
			rows: withOne,
			output: (app, _good, world) => [kept(world, app)],
			refusal: NOT_FOUND,
		},
		{
			operation: 'getManyScheduled',
			parameters: { returnAll: false, limit: '={{ $json.limit }}' },
			rows: async (app, world) => {
				await withOne(app, world);
				return { good: { limit: 2 }, bad: { limit: 'two' } };
			},
			output: (app, _good, world) => [kept(world, app)],
			refusal: TWO,
		},
		{
			operation: 'getScheduledMessages',
			parameters: schedule,
			rows: async (app, world) => {
				const rows = await withOne(app, world);
				world.sim.clock.advance(2 * 86_400_000);
				return rows;
			},
			output: (_app, { id }) => {
				const messageId = text(/^\d{17}$/);
				const accepted = { outcome: 'accepted', code: null, message: null };
				const messages = [{ messageId, ...accepted, time: text(/^\d{4}-.*Z$/) }];
				return [{ vendor: 'jpush', scheduleId: id, messageIds: [messageId], messages }];
			},
			refusal: NOT_FOUND,
		},
	];
}

const TIME = text(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);

/** A text file with one registration ID or alias a line, as a node before this one hands it on. */
export function textFile(content: string | Buffer, fileName = 'customers.csv') {
	const data = Buffer.from(content).toString('base64');
	return { data: { data, fileName, mimeType: 'text/csv' } };
}

function files(): OperationCase[] {
	const withOne = (app: App, world: World) => ({
		good: { id: world.addFile(app, app.rids) },
		bad: { id: 'nothing' },
	});
	const stored = (id: unknown) => ({
		...{ vendor: 'jpush', fileId: id as string, fileName: 'rids.txt', type: 'registration_id' },
		...{ createTime: TIME, expireTime: TIME },
	});
	return [
		{
			operation: 'uploadFile',
			parameters: { fileContent: 'alias', binaryPropertyName: 'data' },
			rows: () => ({ good: { aliases: 'u_1\nu_2\r\n\n' }, bad: { aliases: ' \n' } }),
			files: ({ aliases }) => textFile(aliases as string),
			output: ({ appKey }) => [
				{
					...{ vendor: 'jpush', fileId: text(new RegExp(`^${appKey}-`)), type: 'alias' },
					...{ fileName: 'customers.txt', lines: 2 },
				},
			],
			refusal: { error: INVALID_INPUT, message: /Input Binary Field.*at least one line/ },
		},
		{
			operation: 'getManyFiles',
			parameters: { returnAll: false, limit: '={{ $json.limit }}' },
			rows: (app, world) => {
				world.addFile(app, app.rids);
				return { good: { limit: 1 }, bad: { limit: 'two' } };
			},
			output: () => [stored(text(/\S/))],
			refusal: TWO,
		},
		{
			operation: 'getFile',
			parameters: file,
			rows: withOne,
			output: (_app, { id }) => [stored(id)],
			refusal: { error: refusedBy('1003', 400), message: /not valid/ },
		},
		{
			operation: 'deleteFile',
			parameters: file,
			// A file that nobody knows is deleted too, says the vendor.
			rows: (app, world) => ({ ...withOne(app, world), bad: { id: 'two words' } }),
			output: (_app, { id }) => [{ vendor: 'jpush', fileId: id, deleted: true }],
			refusal: { error: INVALID_INPUT, message: /File.*blanks/ },
		},
	];
}

export const managePushTask = (name: HostName): OperationCase[] => [
	{
		operation: 'revoke',
		parameters: { messageId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendOne(name, app) }, bad: { id: '123' } }),
		output: (_app, { id }) => [{ vendor: 'jpush', messageId: id, revoked: true }],
		refusal: { error: refusedBy('1003', 400), message: /msgid doesn't exist/ },
	},
	...scheduled(name),
	...files(),
];
