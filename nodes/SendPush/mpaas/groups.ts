import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject, JsonValue } from '../../../client';
import { readJsonObject } from '../../shared/fields/jsonField';
import type { OptionValues } from '../../shared/fields/message';
import { readMomentSeconds } from '../../shared/fields/moments';
import { AUDIENCE_FIELD, readAudience } from './audience';
import { readSchedule, SCHEDULE_FIELD } from './schedule';

type Values = Record<string, unknown>;

const SMS_FIELD: INodeProperties = {
	displayName: 'SMS Supplement',
	name: 'sms',
	type: 'fixedCollection',
	default: {},
	options: [
		{
			displayName: 'SMS',
			name: 'value',
			values: [
				{
					displayName: 'Strategy',
					name: 'strategy',
					type: 'options',
					default: 1,
					options: [
						{ name: 'Together with the Push', value: 2 },
						{ name: 'When the Push Does Not Arrive', value: 1 },
					],
				},
				{
					displayName: 'Signature',
					name: 'signName',
					type: 'string',
					default: '',
					description: 'Name of the sender, as approved by Alibaba Cloud SMS',
				},
				{
					displayName: 'Template Code',
					name: 'templateCode',
					type: 'string',
					default: '',
					placeholder: 'e.g. SMS_216070269',
				},
				{
					displayName: 'Template Values (JSON)',
					name: 'templateParam',
					type: 'json',
					default: '{}',
					description: 'A value for each variable of the SMS template',
				},
			],
		},
	],
	description: 'Text message beside the push; Hangzhou region only, billed by the vendor',
};

const ACTIVITY_FIELD: INodeProperties = {
	displayName: 'Live Activity',
	name: 'activity',
	type: 'fixedCollection',
	default: {},
	options: [
		{
			displayName: 'Live Activity',
			name: 'value',
			values: [
				{
					displayName: 'Event',
					name: 'event',
					type: 'options',
					default: 'update',
					options: [
						{ name: 'End', value: 'end' },
						{ name: 'Update', value: 'update' },
					],
				},
				{
					displayName: 'Content State (JSON)',
					name: 'contentState',
					type: 'json',
					default: '{}',
					description: 'New state, as the app defines it',
				},
				{
					displayName: 'Dismissal Date',
					name: 'dismissalDate',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2030-01-31 18:00:00',
					description: 'When iOS removes it; for the event End only. Empty: after 4 hours.',
				},
				{
					displayName: 'Targets Are',
					name: 'deliveryType',
					type: 'options',
					default: 5,
					options: [
						{ name: 'Activity IDs', value: 6 },
						{ name: 'Push Tokens', value: 5 },
					],
					description: 'What the device IDs of the target stand for',
				},
			],
		},
	],
	description: 'Updates or ends an iOS Live Activity; choose Device IDs as target',
};

const TRANSPARENT_FIELD: INodeProperties = {
	displayName: 'Transparent Message',
	name: 'transparentMessage',
	type: 'fixedCollection',
	default: {},
	options: [
		{
			displayName: 'Transparent Message',
			name: 'value',
			values: [
				{
					displayName: 'Payload (JSON)',
					name: 'payload',
					type: 'json',
					default: '{"hms": {}}',
					description: 'What goes to the app, for each channel: hms, honor, fcm, harmonyos',
				},
				{
					displayName: 'Urgency',
					name: 'urgency',
					type: 'options',
					default: 'NORMAL',
					options: [
						{ name: 'High', value: 'HIGH' },
						{ name: 'Normal', value: 'NORMAL' },
					],
					description: 'Huawei, Honor and HarmonyOS only',
				},
			],
		},
	],
	description: "Data that phone makers' channels hand to the app unseen",
};

const CATEGORIES_FIELD: INodeProperties = {
	displayName: 'Vendor Categories',
	name: 'vendorCategories',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [
		{
			displayName: 'Category',
			name: 'values',
			values: [
				{
					displayName: 'Channel',
					name: 'channel',
					type: 'options',
					default: 'hms',
					options: [
						{ name: 'HarmonyOS', value: 'harmonyos' },
						{ name: 'Honor', value: 'honor' },
						{ name: 'Huawei', value: 'hms' },
						{ name: 'OPPO', value: 'oppo' },
						{ name: 'Vivo', value: 'vivo' },
						{ name: 'Xiaomi', value: 'miui' },
					],
				},
				{
					displayName: 'Category',
					name: 'category',
					type: 'string',
					default: '',
					placeholder: 'e.g. 9',
					description:
						'The number or word of the phone maker: 9 is finance at Huawei, 1 chat at vivo',
				},
			],
		},
	],
	description: 'Message category for each phone maker; decides quota and sound',
};

/** Options that consist of several values. */
export const GROUPED_OPTIONS: INodeProperties[] = [
	ACTIVITY_FIELD,
	AUDIENCE_FIELD,
	CATEGORIES_FIELD,
	SCHEDULE_FIELD,
	SMS_FIELD,
	TRANSPARENT_FIELD,
];

export function readGroupedOptions(options: OptionValues): JsonObject {
	return present({
		...readSms(inner(options.sms)),
		...readActivity(inner(options.activity)),
		...readTransparent(inner(options.transparentMessage)),
		...readCategories(options.vendorCategories),
		...readSchedule(options.schedule),
		...readAudience(inner(options.audience)),
	});
}

/** The one entry of a group; undefined while the user has added none. */
function inner(group: unknown): Values | undefined {
	return (group as { value?: Values } | undefined)?.value;
}

function readSms(sms: Values | undefined): Values {
	if (sms === undefined) return {};
	return {
		SmsStrategy: sms.strategy ?? 1,
		SmsSignName: sms.signName,
		SmsTemplateCode: sms.templateCode,
		SmsTemplateParam: readJsonObject(sms.templateParam, 'Template Values (JSON)') ?? {},
	};
}

function readActivity(activity: Values | undefined): Values {
	if (activity === undefined) return {};
	return {
		DeliveryType: activity.deliveryType ?? 5,
		ActivityEvent: activity.event ?? 'update',
		ActivityContentState: readJsonObject(activity.contentState, 'Content State (JSON)'),
		DismissalDate: readMomentSeconds(activity.dismissalDate, 'Dismissal Date'),
	};
}

function readTransparent(message: Values | undefined): Values {
	if (message === undefined) return {};
	const payload = readJsonObject(message.payload, 'Payload (JSON)');
	return { TransparentMessagePayload: payload, TransparentMessageUrgency: message.urgency };
}

function readCategories(categories: unknown): Values {
	const rows = (categories as { values?: Values[] } | undefined)?.values ?? [];
	const pairs = rows
		.filter(({ category }) => asName(category) !== '')
		.map(({ channel, category }) => [asName(channel) || 'hms', asName(category)]);
	return pairs.length === 0 ? {} : { ThirdChannelCategory: Object.fromEntries(pairs) };
}

function asName(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Leaves out what was not filled in. */
function present(values: Values): JsonObject {
	const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(given as Array<[string, JsonValue]>);
}
