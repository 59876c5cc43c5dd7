import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import type { App } from './world';

const MAXIM = { vendor: 'maxim' } as const;
const UNKNOWN_USER = '4242424242424';
const BY_FIELD = { targetSource: 'field', targetField: 'user' };
const userRows = ({ users }: App) => ({ good: { user: users[0] }, bad: { user: UNKNOWN_USER } });
const DEVICE = { userId: '={{ $json.user }}', deviceSn: '={{ $json.sn }}' };
const deviceRows = ({ users }: App) => ({
	good: { user: users[0], sn: 1 },
	bad: { user: users[0], sn: 77 },
});
const strangerRows = ({ users }: App) => ({
	good: { user: users[0], sn: 1 },
	bad: { user: UNKNOWN_USER, sn: 1 },
});

const invalidUser = {
	invalid: () => [
		{
			...{ vendor: 'maxim', target: UNKNOWN_USER, code: '10000' },
			reason: expect.stringMatching(/The user does not exist/) as string,
		},
	],
};
const noDevice = { error: refusedBy('10002', 200), message: /MaxIM 10002/ };

/** Operations on one device of a user. */
const DEVICE_CASES: OperationCase[] = [
	{
		operation: 'remove',
		app: MAXIM,
		parameters: DEVICE,
		rows: deviceRows,
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, deviceSn: '1', removed: true }],
		refusal: noDevice,
	},
	{
		operation: 'bindDeviceToken',
		app: MAXIM,
		parameters: { ...DEVICE, deviceToken: 'tok-1', certificateName: 'xiaomi_prod' },
		rows: deviceRows,
		output: (_app, { user }) => [
			{
				...{ vendor: 'maxim', userId: user, deviceSn: '1', bound: true },
				...{ deviceToken: 'tok-1', certificateName: 'xiaomi_prod' },
			},
		],
		refusal: noDevice,
	},
	{
		operation: 'unbindDeviceToken',
		app: MAXIM,
		parameters: DEVICE,
		rows: deviceRows,
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, deviceSn: '1', bound: false }],
		refusal: noDevice,
	},
];

/** Every operation of Manage Device; the certificate has tests of its own. */
export const MAXIM_DEVICE_CASES: OperationCase[] = [
	{
		operation: 'getOnlineStatus',
		app: MAXIM,
		parameters: BY_FIELD,
		rows: userRows,
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, online: true }],
		...invalidUser,
	},
	{
		operation: 'setBadge',
		app: MAXIM,
		parameters: { ...BY_FIELD, badge: '7' },
		rows: userRows,
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, badge: '7' }],
		...invalidUser,
	},
	{
		operation: 'setBadge',
		app: MAXIM,
		parameters: {
			targetSource: 'value',
			targets: '={{ $json.user }}',
			badge: '={{ $json.badge }}',
		},
		rows: ({ users }) => ({
			good: { user: users[0], badge: 0 },
			bad: { user: users[1], badge: '+1' },
		}),
		output: (_app, { user }) => [{ vendor: 'maxim', userId: user, badge: '0' }],
		refusal: { error: INVALID_INPUT, message: /^Badge: must be a whole number from 0, got "\+1"/ },
	},
	{
		operation: 'getPushSwitches',
		app: MAXIM,
		parameters: BY_FIELD,
		rows: userRows,
		output: (_app, { user }) => [
			expect.objectContaining({ vendor: 'maxim', userId: user }) as never,
		],
		...invalidUser,
	},
	{
		operation: 'setPushSwitches',
		app: MAXIM,
		parameters: {
			...BY_FIELD,
			options: {
				...{ pushEnabled: false, showDetails: true, nickname: 'Li' },
				doNotDisturb: { hours: { from: 22, until: 7 } },
			},
		},
		rows: userRows,
		output: (_app, { user }) => [
			{
				...{ vendor: 'maxim', userId: user, pushEnabled: false, showDetails: true },
				...{ nickname: 'Li', doNotDisturbFrom: 22, doNotDisturbUntil: 7 },
			},
		],
		...invalidUser,
	},
	{
		operation: 'getMany',
		app: MAXIM,
		parameters: { userId: '={{ $json.user }}' },
		rows: userRows,
		output: (_app, { user }) => [
			{
				...{ vendor: 'maxim', userId: user, deviceSn: '1' },
				...{ platform: expect.any(String) as string, userAgent: expect.any(String) as string },
			},
		],
		...invalidUser,
	},
	...DEVICE_CASES,
	// A user that MaxIM does not know is an invalid target; a device that it does not know is not told apart.
	...DEVICE_CASES.map((proof) => ({
		...proof,
		rows: strangerRows,
		refusal: undefined,
		...invalidUser,
	})),
	{
		operation: 'getCertificate',
		app: MAXIM,
		parameters: { provider: '={{ $json.provider }}' },
		rows: () => ({ good: { provider: 3 }, bad: { provider: 8 } }),
		output: () => [
			expect.objectContaining({
				...{ vendor: 'maxim', provider: 'Xiaomi', environment: 'production', found: true },
				...{ certificateName: 'xiaomi_prod', appSecret: '********' },
			}) as never,
		],
		refusal: { error: INVALID_INPUT, message: /provider.*7/i },
	},
];
