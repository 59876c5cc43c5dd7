import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject } from '../../../client';
import { messageOptions, optionsField } from '../../shared/fields/messageFields';
import type { OptionValues } from '../../shared/fields/message';
import {
	asText,
	flagOption,
	objectOption,
	placeOptions,
	textOption,
	type OwnOption,
	type OptionReader,
} from '../../shared/fields/ownOptions';
import { readFlag } from '../../shared/fields/values';
import { GROUPED_OPTIONS, readGroupedOptions } from './groups';

const onlyTrue: OptionReader = (value, field) =>
	readFlag(value, field) === true ? '1' : undefined;

const OWN_OPTIONS: readonly OwnOption[] = [
	textOption(
		'Badge Class (Huawei)',
		'badgeClass',
		'ExtendedParams/badge_class',
		'Launcher activity of the app; Huawei phones need it for a badge that counts up',
		'e.g. com.example.MainActivity',
	),
	{
		field: {
			displayName: 'Channel Routing',
			name: 'notifyType',
			type: 'options',
			default: 'notify',
			options: [
				{
					name: 'Default Routing',
					value: 'notify',
					description: "The phone maker's channel where there is one",
				},
				{ name: "MPaaS's Own Channel", value: 'transparent' },
			],
			description: 'Channel that the message takes',
		},
		path: ['NotifyType'],
		read: asText,
	},
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
			description: 'Kind of message as vivo counts it; decides which quota it draws on',
		},
		path: ['Classification'],
		read: asText,
	},
	objectOption(
		'Channel Icons (JSON)',
		'iconUrls',
		'IconUrls',
		'Icons by defaultUrl, hmsUrl, oppoUrl, miuiUrl, fcmUrl, iosUrl, honorUrl and harmonyosUrl',
		'{"defaultUrl": ""}',
	),
	objectOption(
		'Channel Images (JSON)',
		'imageUrls',
		'ImageUrls',
		'Pictures by defaultUrl, hmsUrl, oppoUrl, miuiUrl, fcmUrl, iosUrl, honorUrl and harmonyosUrl',
		'{"defaultUrl": ""}',
	),
	textOption(
		'Message ID',
		'messageId',
		'messageId',
		'ID of your own for the message, never used twice; it gets an ending for each target where several share a call. Empty: one that stays the same when the node is tried again.',
		'e.g. order-77-shipped',
	),
	{
		...flagOption(
			'Mutable Content (iOS)',
			'mutableContent',
			'ExtendedParams/mutable-content',
			"Whether the app's notification extension may change the notification",
		),
		read: onlyTrue,
	},
	objectOption(
		'Notify Levels (JSON)',
		'notifyLevel',
		'NotifyLevel',
		'Level of the notification for each phone maker',
		'{"oppo": "2"}',
	),
	textOption(
		'Task Name',
		'taskName',
		'TaskName',
		'Name of the push in the mPaaS console. Empty: the title or the template.',
		'e.g. order-shipped',
	),
	textOption(
		'Xiaomi Channel ID',
		'miChannelId',
		'MiChannelId',
		'Notification channel that was registered with Xiaomi',
		'e.g. 123321',
	),
];

/** Writes the chosen own options in the form of mPaaS's request. */
export function readMpaasOptions(options: OptionValues): JsonObject {
	return { ...placeOptions(OWN_OPTIONS, options), ...readGroupedOptions(options) };
}

/** Shared options that mPaaS has nothing for. */
const WITHOUT_EFFECT = [
	'apnsProduction',
	'category',
	'collapseId',
	'subtitle',
	'tagsAll',
	'tagsNone',
	'threadId',
];

/** What only a message of its own has; a template says it by itself. */
const TEXT_OPTIONS = [
	'bigText',
	'clickAction',
	'clickValue',
	'icon',
	'iconUrls',
	'image',
	'imageUrls',
];

const FIELDS: INodeProperties[] = [...OWN_OPTIONS.map(({ field }) => field), ...GROUPED_OPTIONS];

export const MPAAS_SEND_OPTIONS = optionsField(messageOptions(...WITHOUT_EFFECT), FIELDS);

export const MPAAS_TEMPLATE_OPTIONS = optionsField(
	messageOptions(...WITHOUT_EFFECT, ...TEXT_OPTIONS),
	FIELDS.filter(({ name }) => !TEXT_OPTIONS.includes(name)),
);
