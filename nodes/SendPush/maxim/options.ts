import type { JsonObject, JsonValue } from '../../../client';
import type { OptionValues } from '../../shared/fields/message';
import { messageOptions, optionsField } from '../../shared/fields/messageFields';
import { readMomentSeconds } from '../../shared/fields/moments';
import {
	asList,
	asNumber,
	asText,
	flagOption,
	placeOptions,
	textOption,
	type OwnOption,
} from '../../shared/fields/ownOptions';
import { CHANNEL_OPTIONS, MAKERS_OPTION, readMakers } from './makers';

const moment = (
	displayName: string,
	name: string,
	path: string,
	description: string,
	placeholder: string,
): OwnOption => ({
	...textOption(displayName, name, path, description, placeholder),
	read: readMomentSeconds,
});

const OWN_OPTIONS: readonly OwnOption[] = [
	...CHANNEL_OPTIONS,
	textOption(
		'APNs Category',
		'apnsCategory',
		'message/ios/category',
		'Set of buttons that the app registered with iOS',
		'e.g. ORDER',
	),
	textOption(
		'Attachment URL',
		'attachmentUrl',
		'message/attachment_url',
		'Address of an audio or video file; takes the place of Image URL',
		'e.g. https://cdn.example.com/clip.mp4',
	),
	textOption(
		'Badge Class (Huawei)',
		'badgeClass',
		'message/huawei/badge_class',
		'Launcher activity of the app; Huawei phones need it for the badge',
		'e.g. com.example.MainActivity',
	),
	{
		field: {
			displayName: 'Channel Order',
			name: 'channelOrder',
			type: 'string',
			default: '',
			placeholder: 'e.g. ups, fcm',
			description:
				'Order in which the channels of phone makers are tried, separated by commas: ups (every maker of China), fcm, huawei, xiaomi, oppo, vivo, meizu',
		},
		path: ['setting', 'ospush_sequence'],
		read: asList,
	},
	{
		field: {
			displayName: 'Classification (Vivo)',
			name: 'classification',
			type: 'options',
			default: 0,
			options: [
				{ name: 'Operational Message', value: 0 },
				{ name: 'System Message', value: 1 },
			],
			description: 'Kind of message as vivo counts it; decides which quota it draws on',
		},
		path: ['message', 'vivo', 'classification'],
		read: asNumber,
	},
	flagOption(
		'Content Available (iOS)',
		'contentAvailable',
		'message/ios/content_available',
		'Whether to wake the app in the background',
	),
	{
		field: {
			displayName: 'Distribution Strategy',
			name: 'distributionStrategy',
			type: 'options',
			default: 'combined',
			options: [
				{
					name: 'Combined',
					value: 'combined',
					description: "MaxIM's own channel first, the phone maker's if the device is offline",
				},
				{ name: 'MaxIM Channel Only', value: 'mxpush_only' },
				{ name: 'Phone Maker Channel Only', value: 'ospush_only' },
			],
			description: 'Channels on which the message goes out',
		},
		path: ['setting', 'distribution_strategy'],
		read: asText,
	},
	flagOption(
		'Mutable Content (iOS)',
		'mutableContent',
		'message/ios/mutable_content',
		"Whether the app's notification extension may change the notification",
	),
	{
		field: {
			displayName: 'Push Mode (Vivo)',
			name: 'pushMode',
			type: 'options',
			default: 0,
			options: [
				{ name: 'Live', value: 0 },
				{ name: 'Test', value: 1, description: 'Only for test devices registered with vivo' },
			],
			description: 'Whether vivo delivers to everyone or to test devices',
		},
		path: ['message', 'vivo', 'push_mode'],
		read: asNumber,
	},
	moment(
		'Show From',
		'showBeginTime',
		'message/show_begin_time',
		'Time from which the phone shows the message, which is sent at once. Beijing time unless it names a zone.',
		'e.g. 2030-01-31 09:00:00',
	),
	moment(
		'Show Until',
		'showEndTime',
		'message/show_end_time',
		'Time until which the phone shows the message. Beijing time unless it names a zone.',
		'e.g. 2030-01-31 18:00:00',
	),
];

/** Shared options that narrow the target at other vendors. They stay in view, so that they can be removed. */
const REFUSED: Readonly<Record<string, string>> = {
	platforms: 'MaxIM sends to every platform of the app: a choice without Android or iOS is refused',
	tagsAll: 'MaxIM cannot ask for all of several tags: a message with this option is refused',
	tagsNone: 'MaxIM cannot leave out tags: a message with this option is refused',
};

const SHARED = messageOptions('apnsProduction', 'category', 'icon', 'timeToLive').map((option) => ({
	...option,
	description: REFUSED[option.name] ?? option.description,
}));

export const MAXIM_SEND_OPTIONS = optionsField(SHARED, [
	...OWN_OPTIONS.map(({ field }) => field),
	MAKERS_OPTION.field,
]);

/** Writes the chosen own options as a part of MaxIM's request. */
export function readMaximOptions(options: OptionValues): JsonObject {
	const request = placeOptions(OWN_OPTIONS, options);
	const makers = readMakers(options.phoneMakers);
	if (Object.keys(makers).length === 0) return request;
	const message = isObject(request.message) ? request.message : {};
	for (const [maker, values] of Object.entries(makers)) {
		const known = message[maker];
		message[maker] = isObject(known) && isObject(values) ? { ...known, ...values } : values;
	}
	return { ...request, message };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
