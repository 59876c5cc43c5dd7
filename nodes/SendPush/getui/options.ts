import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject, JsonValue } from '../../../client';
import type { OptionValues } from '../../shared/fields/message';
import {
	flagOption,
	numberOption,
	objectOption,
	placeOptions,
	textOption,
	type OwnOption,
} from '../../shared/fields/ownOptions';
import { readMomentMs } from '../../shared/fields/moments';
import { isAbsent } from '../../shared/fields/values';
import { ParameterError } from '../../shared/run/failure';

const BIGGEST_ID = 2_147_483_647;

const OWN_OPTIONS: readonly OwnOption[] = [
	numberOption(
		'Active Days',
		'activeDays',
		'settings/active_days',
		'With the smart quota strategy: days in a row on which a user was active',
		[3, 15, 3],
	),
	numberOption(
		'Channel Level (Android)',
		'channelLevel',
		'push_message/notification/channel_level',
		'Importance of the notification channel, from 0 (silent and hidden) to 4 (sound and pop-up)',
		[0, 4, 3],
	),
	textOption(
		'Channel Name (Android)',
		'channelName',
		'push_message/notification/channel_name',
		'Name of the notification channel that the user sees',
		'e.g. Orders',
	),
	textOption(
		'Custom Callback',
		'customCallback',
		'settings/custom_callback',
		'Text that Getui returns with the receipts (SVIP)',
	),
	textOption(
		'Display Window (Android)',
		'displayWindow',
		'push_message/duration',
		'First and last moment to show the notification, in milliseconds since 1970 with a hyphen between',
		'e.g. 1893456000000-1893459600000',
	),
	flagOption(
		'Filter Notifications Off',
		'filterNotifyOff',
		'settings/filter_notify_off',
		'Whether to leave out users who switched notifications off',
	),
	textOption(
		'Group Name',
		'groupName',
		'group_name',
		'Puts pushes together for the report; letters, digits, underscores and hyphens',
		'e.g. spring_sale',
	),
	numberOption(
		'Messages per Second',
		'speed',
		'settings/speed',
		'With Target "Tags", "Conditions" or "All Devices": about how fast to send. 0: as fast as possible.',
		[0, 1_000_000, 0],
	),
	numberOption(
		'Notify ID (Android)',
		'notifyId',
		'push_message/notification/notify_id',
		'A later message with the same ID replaces the earlier one',
		[0, BIGGEST_ID, 0],
	),
	objectOption(
		'Maker Options (JSON)',
		'makerOptions',
		'push_channel/android/ups/options',
		'Options for each phone maker: ALL, HW, HO, XM, OP, VV, MZ. Xiaomi demands /extra.channel_id.',
		'{"XM": {"/extra.channel_id": ""}}',
	),
	objectOption(
		'Strategy (JSON)',
		'strategy',
		'settings/strategy',
		'Route for each channel: 1 Getui when online and the phone maker when offline, 2 phone maker only, 3 Getui only, 4 phone maker first',
		'{"default": 1}',
	),
];

const SCHEDULE: INodeProperties = {
	displayName: 'Schedule Time',
	name: 'scheduleTime',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2030-01-31 09:00:00',
	description:
		'With Target "Tags", "Conditions" or "All Devices": when to send, in Beijing time unless a time zone is given; up to 7 days ahead. Needs a permission of the vendor.',
};

const CONDITIONS: INodeProperties = {
	displayName: 'Conditions (JSON)',
	name: 'conditions',
	type: 'json',
	default: '[{"key": "phone_type", "values": ["android"], "opt_type": "or"}]',
	description:
		'With Target "Tags" or "Conditions": list of further conditions on phone_type, region, custom_tag or portrait that a device must meet',
};

/** Getui's own options, to be listed with the shared ones. */
export const GETUI_OPTIONS: INodeProperties[] = [
	...OWN_OPTIONS.map(({ field }) => field),
	CONDITIONS,
	SCHEDULE,
];

/** Writes the chosen own options as a part of Getui's request. */
export function readGetuiOptions(options: OptionValues): JsonObject {
	const request = placeOptions(OWN_OPTIONS, options);
	const time = readMomentMs(options.scheduleTime, SCHEDULE.displayName);
	const tag = readConditions(options.conditions);
	return {
		...request,
		...(time === undefined
			? {}
			: { settings: { ...(request.settings as JsonObject | undefined), schedule_time: time } }),
		...(tag === undefined ? {} : { audience: { tag } }),
	};
}

function readConditions(value: unknown): JsonValue[] | undefined {
	if (isAbsent(value)) return undefined;
	let list: unknown = value;
	try {
		if (typeof value === 'string') list = JSON.parse(value);
	} catch {
		list = undefined;
	}
	if (Array.isArray(list)) return list as JsonValue[];
	throw new ParameterError(
		CONDITIONS.displayName,
		'must be the JSON of a list',
		'Write conditions in brackets, as in the example that the option starts with.',
	);
}
