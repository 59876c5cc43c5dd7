import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject } from '../../../../client';
import { readJsonObject } from '../../fields/jsonField';
import type { OptionValues } from '../../fields/message';
import {
	asList,
	asNumber,
	asText,
	flagOption,
	numberOption,
	objectOption,
	placeOptions,
	textOption,
	type OwnOption,
} from '../../fields/ownOptions';

const OWN_OPTIONS: readonly OwnOption[] = [
	numberOption(
		'Alert Type (Android)',
		'alertType',
		'notification/android/alert_type',
		'Sum of 1 sound, 2 vibration and 4 light; -1 is all of them',
		[-1, 7, -1],
	),
	textOption(
		'Badge Class (Android)',
		'badgeClass',
		'notification/android/badge_class',
		'Launcher activity of the app. Huawei phones need it, so the badge reaches Android only with it.',
		'e.g. com.example.MainActivity',
	),
	objectOption(
		'Callback (JSON)',
		'callback',
		'callback',
		'Receipt address and parameters of this push (VIP)',
		'{"url": "", "type": 3}',
	),
	{
		field: {
			displayName: 'Classification',
			name: 'classification',
			type: 'options',
			default: 0,
			options: [
				{ name: 'Operational Message', value: 0 },
				{ name: 'System Message', value: 1 },
			],
			description: 'Kind of message as the phone makers count it; decides which quota it draws on',
		},
		path: ['options', 'classification'],
		read: asNumber,
	},
	flagOption(
		'Content Available (iOS)',
		'contentAvailable',
		'notification/ios/content-available',
		'Whether to wake the app in the background',
	),
	textOption(
		'Content Type (Data)',
		'contentType',
		'message/content_type',
		'Type of the content, for the app',
		'e.g. text',
	),
	objectOption(
		'In-App Message (JSON)',
		'inappMessage',
		'inapp_message',
		'Shows the notification inside the app when notifications are off (VIP)',
		'{"inapp_message": true}',
	),
	{
		field: {
			displayName: 'Interruption Level (iOS)',
			name: 'interruptionLevel',
			type: 'options',
			default: 'active',
			options: [
				{ name: 'Active', value: 'active' },
				{ name: 'Critical', value: 'critical' },
				{ name: 'Passive', value: 'passive' },
				{ name: 'Time Sensitive', value: 'time-sensitive' },
			],
			description: 'How strongly iOS draws attention to the notification',
		},
		path: ['notification', 'ios', 'interruption-level'],
		read: asText,
	},
	flagOption(
		'Mutable Content (iOS)',
		'mutableContent',
		'notification/ios/mutable-content',
		"Whether the app's notification extension may change the notification; delivery statistics need it",
	),
	objectOption(
		'Notification 3rd (JSON)',
		'notification3rd',
		'notification_3rd',
		'Notification that phone makers show for a data message while the app is offline (VIP)',
		'{"content": ""}',
	),
	textOption(
		'Override Message ID',
		'overrideMessageId',
		'options/override_msg_id',
		'Message of the last day that this one replaces on Android',
	),
	numberOption(
		'Priority (Android)',
		'priority',
		'notification/android/priority',
		'Position in the notification bar',
		[-2, 2, 0],
	),
	numberOption(
		'Send Number',
		'sendNumber',
		'options/sendno',
		'Number that JPush returns with the result',
		[1, 4294967295, 1],
	),
	textOption(
		'Show From (Android)',
		'showBeginTime',
		'notification/android/show_begin_time',
		'Time from which the notification shows',
		'e.g. 2030-01-31 09:00:00',
	),
	textOption(
		'Show Until (Android)',
		'showEndTime',
		'notification/android/show_end_time',
		'Time at which the notification disappears',
		'e.g. 2030-01-31 18:00:00',
	),
	objectOption(
		'SMS Message (JSON)',
		'smsMessage',
		'sms_message',
		'Text message for devices that the push does not reach; billed by the vendor',
		'{"temp_id": 0, "delay_time": 3600}',
	),
	numberOption(
		'Spread Over (Minutes)',
		'bigPushDuration',
		'options/big_push_duration',
		'Spreads the delivery over this time',
		[1, 1400, 10],
	),
	{
		field: {
			displayName: 'Target Events',
			name: 'targetEvents',
			type: 'string',
			default: '',
			placeholder: 'e.g. jg_app_show',
			description: 'Conversion events to count, separated by commas (VIP)',
		},
		path: ['options', 'target_event'],
		read: asList,
	},
	flagOption(
		'Test Devices Only',
		'testModel',
		'options/test_model',
		'Whether only registered test devices receive the message (VIP)',
	),
	objectOption(
		'Third-Party Channel (JSON)',
		'thirdPartyChannel',
		'options/third_party_channel',
		'Route and style for each phone maker: xiaomi, huawei, honor, meizu, oppo, vivo, fcm, hmos',
		'{"huawei": {"distribution": "secondary_push"}}',
	),
];

/** JPush's own options, to be listed with the shared ones. */
export const JPUSH_OPTIONS: INodeProperties[] = [
	...OWN_OPTIONS.map(({ field }) => field),
	{
		displayName: 'Live Activity (JSON)',
		name: 'liveActivity',
		type: 'json',
		default: '{"ios": {"event": "update", "content-state": {}}}',
		description: 'Updates an iOS Live Activity instead of showing a notification',
	},
];

/** Writes the chosen own options as a part of JPush's request. */
export function readJPushOptions(options: OptionValues): JsonObject {
	const request = placeOptions(OWN_OPTIONS, options);
	const activity = readJsonObject(options.liveActivity, 'Live Activity (JSON)');
	// The vendor takes a Live Activity only by itself; null removes what the message fields put there.
	return activity === undefined
		? request
		: { ...request, notification: null, message: null, live_activity: activity };
}
