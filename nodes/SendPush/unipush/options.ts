import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject } from '../../../client';
import type { OptionValues } from '../../shared/fields/message';
import { readMomentMs } from '../../shared/fields/moments';
import {
	asFlag,
	asNumber,
	flagOption,
	numberOption,
	objectOption,
	placeOptions,
	textOption,
	type OptionReader,
	type OwnOption,
} from '../../shared/fields/ownOptions';
import { readFlag } from '../../shared/fields/values';

const asSwitch: OptionReader = (value, field) => {
	const flag = readFlag(value, field);
	return flag === undefined ? undefined : Number(flag);
};

const force = flagOption(
	'Force Notification',
	'forceNotification',
	'force_notification',
	'Whether the phone shows a notification even while the app is open',
);

/** On unless it is switched off, so that a notification shows as it does with every other vendor. */
const FORCE_NOTIFICATION: OwnOption = { ...force, field: { ...force.field, default: true } };

const OWN_OPTIONS: readonly OwnOption[] = [
	objectOption(
		'Channel (JSON)',
		'channel',
		'channel',
		'Message channel for each phone maker: HW (LOW or NORMAL), XM, OP, VV (0 or 1)',
		'{"HW": "NORMAL"}',
	),
	{
		field: {
			displayName: 'Check Logins',
			name: 'checkToken',
			type: 'boolean',
			default: true,
			description:
				'Whether to leave out users whose login has expired. For User IDs and User Tags.',
		},
		path: ['check_token'],
		read: asFlag,
	},
	{
		field: {
			displayName: 'Content Available (iOS)',
			name: 'contentAvailable',
			type: 'boolean',
			default: false,
			description: 'Whether to wake the app in the background',
		},
		path: ['content_available'],
		read: asSwitch,
	},
	flagOption(
		'Count in Reports',
		'mustReport',
		'must_report',
		'Whether a message to a single device is counted in reports too; takes up to half a second longer',
	),
	{
		field: {
			displayName: 'Delivery Strategy',
			name: 'deliveryStrategy',
			type: 'options',
			default: 1,
			options: [
				{ name: 'Getui Online, Phone Maker Offline', value: 1 },
				{ name: 'Getui Only', value: 3 },
				{ name: 'Phone Maker First, Then Getui', value: 4 },
				{ name: 'Phone Maker Only', value: 2 },
			],
			description: 'Which way messages take; opened by uni-push on request',
		},
		path: ['settings', 'strategy', 'default'],
		read: asNumber,
	},
	FORCE_NOTIFICATION,
	textOption(
		'Group Name',
		'groupName',
		'group_name',
		'Name under which Get Report counts several messages together',
		'e.g. spring_sale',
	),
	objectOption(
		'Maker Options (JSON)',
		'makerOptions',
		'options',
		'Options for each phone maker: HW, XM, OP, VV, HO and more',
		'{"HW": {"/message/android/category": "EXPRESS"}}',
	),
	{
		field: {
			displayName: 'Schedule Time',
			name: 'scheduleTime',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2030-01-31 09:00:00',
			description:
				'With Target "All Devices": when to send, in Beijing time unless a time zone is given; up to 7 days ahead. Opened by uni-push on request.',
		},
		path: ['settings', 'schedule_time'],
		read: readMomentMs,
	},
	numberOption(
		'Messages per Second',
		'speed',
		'settings/speed',
		'About how fast to send. 0: as fast as possible.',
		[0, 1000000, 0],
	),
];

/** The own options of uni-push, to be listed with the shared ones. */
export const UNIPUSH_OPTIONS: INodeProperties[] = OWN_OPTIONS.map(({ field }) => field);

/** Writes the chosen own options as a part of the vendor's request. */
export function readUniPushOptions(options: OptionValues): JsonObject {
	return placeOptions(OWN_OPTIONS, options);
}

const ELSEWHERE = new Set(['checkToken', 'scheduleTime']);

/** Those of operations whose targets are neither users nor everyone. */
export const TARGETED_OPTIONS = UNIPUSH_OPTIONS.filter(({ name }) => !ELSEWHERE.has(name));
