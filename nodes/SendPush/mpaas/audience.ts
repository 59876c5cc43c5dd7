import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

type Values = Record<string, unknown>;

const NOT_SET = 0;
const LOGGED_IN = 0;

const PERIODS: INodePropertyOptions[] = [
	{ name: '15 Days', value: 2 },
	{ name: '60 Days', value: 3 },
	{ name: '7 Days', value: 1 },
	{ name: 'Any Time', value: 4 },
	{ name: 'Not Set', value: NOT_SET },
];

/** Whom a broadcast reaches by their being logged in or out. */
export const AUDIENCE_FIELD: INodeProperties = {
	displayName: 'Broadcast Audience',
	name: 'audience',
	type: 'fixedCollection',
	default: {},
	options: [
		{
			displayName: 'Audience',
			name: 'value',
			values: [
				{
					displayName: 'Users',
					name: 'pushStatus',
					type: 'options',
					default: 0,
					options: [
						{ name: 'All', value: 1 },
						{ name: 'Logged In', value: 0 },
						{ name: 'Logged Out', value: 2 },
					],
				},
				{
					displayName: 'Logged In Since',
					name: 'bindPeriod',
					type: 'options',
					default: NOT_SET,
					options: PERIODS,
					description: 'For users that are logged in; not in the finance zone',
				},
				{
					displayName: 'Logged Out Since',
					name: 'unBindPeriod',
					type: 'options',
					default: NOT_SET,
					options: PERIODS,
					description: 'Required for all users and for those that are logged out',
				},
				{
					displayName: 'Android Channel',
					name: 'androidChannel',
					type: 'options',
					default: NOT_SET,
					options: [
						{ name: 'Default Channel', value: 2 },
						{ name: "MPaaS's Own Channel", value: 1 },
						{ name: 'Not Set', value: NOT_SET },
					],
				},
			],
		},
	],
	description: 'With Target "All Devices": whom of them to reach',
};

export function readAudience(audience: Values | undefined): Values {
	if (audience === undefined) return {};
	const status = audience.pushStatus ?? LOGGED_IN;
	return {
		// The default; written out, it would ask for a period too.
		PushStatus: status === LOGGED_IN && !audience.bindPeriod ? undefined : status,
		BindPeriod: audience.bindPeriod || undefined,
		UnBindPeriod: audience.unBindPeriod || undefined,
		AndroidChannel: audience.androidChannel || undefined,
	};
}
