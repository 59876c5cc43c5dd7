import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { deviceRows, DEVICES, text, UNKNOWN_CID } from './getuiParts';
import { INVALID_INPUT, type OperationCase } from './operation';

/** The unknown client ID leaves through the output for invalid targets. */
const invalidBy = (reason: string, code: string | null = null) => ({
	invalid: (): IDataObject[] => [
		{
			vendor: 'getui',
			target: UNKNOWN_CID,
			reason: expect.stringContaining(reason) as string,
			code,
		},
	],
});

const notKnown = invalidBy('Getui does not know this client ID');
const refused = invalidBy('target user is invalid', '20001');

const conditions = (entry: INodeParameters) => ({ conditions: { condition: [entry] } });

const COUNT: OperationCase[] = [
	{
		operation: 'count',
		parameters: conditions({ type: 'tag', match: 'any', tags: '={{ $json.tag }}' }),
		app: { tags: ['vip'] },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: '' } }),
		output: () => [
			{ vendor: 'getui', count: 3, conditions: [{ kind: 'tag', match: 'any', values: ['vip'] }] },
		],
		refusal: { error: INVALID_INPUT, message: /^Condition 1, Tags: no value is given/ },
	},
	{
		operation: 'count',
		parameters: conditions({ type: 'region', match: 'none', regions: '={{ $json.region }}' }),
		rows: () => ({ good: { region: '北京, 12000000' }, bad: { region: 'Atlantis' } }),
		output: () => [
			{
				vendor: 'getui',
				count: 0,
				conditions: [{ kind: 'region', match: 'none', values: ['11000000', '12000000'] }],
			},
		],
		refusal: { error: INVALID_INPUT, message: /^Condition 1, Region.*"Atlantis" is not known/ },
	},
];

const TOKENS: OperationCase[] = [
	{
		operation: 'bindDeviceToken',
		parameters: { channel: 'wx', ...DEVICES, deviceTokenField: 'openid' },
		app: { platforms: ['mp'] },
		rows: ({ rids }) => ({
			good: { rid: rids[0], openid: 'oX-1' },
			bad: { rid: UNKNOWN_CID, openid: 'oX-2' },
		}),
		output: (_app, { rid }) => [
			{ vendor: 'getui', clientId: rid, channel: 'wx', deviceToken: 'oX-1' },
		],
		...invalidBy('Getui does not know the client ID', '24002'),
	},
	{
		operation: 'bindDeviceToken',
		parameters: {
			channel: 'hw',
			targetSource: 'value',
			deviceId: '={{ $json.rid }}',
			deviceToken: '={{ $json.token }}',
		},
		rows: ({ rids }) => ({
			good: { rid: rids[0], token: 'IQAA' },
			bad: { rid: rids[1], token: '' },
		}),
		output: (_app, { rid }) => [
			{ vendor: 'getui', clientId: rid, channel: 'hw', deviceToken: 'IQAA' },
		],
		refusal: { error: INVALID_INPUT, message: /^Device Token: a value is required/ },
	},
	{
		operation: 'unbindDeviceToken',
		parameters: { channel: 'wx', ...DEVICES },
		app: { platforms: ['mp'] },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{ vendor: 'getui', clientId: rid, channel: 'wx', deviceToken: null },
		],
		...invalidBy('Getui does not know the client ID', '24002'),
	},
];

/** Every operation of Manage Device. */
export const GETUI_DEVICE_CASES: OperationCase[] = [
	{
		operation: 'getStatus',
		parameters: DEVICES,
		rows: deviceRows,
		output: (_app, { rid }) => [
			{
				vendor: 'getui',
				clientId: rid,
				online: true,
				status: 'online',
				lastLoginTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
			},
		],
		...notKnown,
	},
	{
		operation: 'getStatus',
		parameters: { targetSource: 'value', targets: '={{ $json.rid }}' },
		app: { getui: { unknownCidStatus: 'reject' } },
		rows: deviceRows,
		output: (_app, { rid }) => [expect.objectContaining({ clientId: rid, online: true }) as never],
		...refused,
	},
	{
		operation: 'getChannelStatus',
		parameters: DEVICES,
		rows: deviceRows,
		output: (_app, { rid }) => [
			{
				vendor: 'getui',
				clientId: rid,
				online: true,
				deviceOnline: true,
				cidStatus: 'online',
				deviceStatus: 'online',
			},
		],
		...refused,
	},
	{
		operation: 'getDetails',
		parameters: DEVICES,
		app: { platforms: ['ios'] },
		rows: deviceRows,
		output: (app, { rid }) => [
			{
				vendor: 'getui',
				clientId: rid,
				platform: 'ios',
				clientAppId: app.appKey,
				packageName: 'com.example.demo',
				deviceToken: text,
				phoneType: 2,
				phoneModel: 'iPhone15,2',
				notificationSwitch: true,
				createTime: text,
				loginFreq: 1,
				brand: 'iphone',
			},
		],
		...notKnown,
	},
	...COUNT,
	{
		operation: 'setBadge',
		parameters: { ...DEVICES, badge: '={{ 5 }}' },
		app: { platforms: ['ios'] },
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, badge: '5' }],
		...refused,
	},
	{
		operation: 'setBadge',
		parameters: { ...DEVICES, badge: '={{ $json.badge }}' },
		app: { platforms: ['ios'] },
		rows: ({ rids }) => ({
			good: { rid: rids[0], badge: '-1' },
			bad: { rid: rids[1], badge: 'many' },
		}),
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, badge: '-1' }],
		refusal: { error: INVALID_INPUT, message: /^Badge: must be a number.*"many"/ },
	},
	...[true, false].map((blacklisted): OperationCase => ({
		operation: blacklisted ? 'addToBlacklist' : 'removeFromBlacklist',
		parameters: DEVICES,
		rows: deviceRows,
		output: (_app, { rid }) => [{ vendor: 'getui', clientId: rid, blacklisted }],
		...refused,
	})),
	...TOKENS,
];
