import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject, MaximMaker } from '../../../client';
import { ParameterError } from '../../shared/run/failure';

const MAKERS: ReadonlyArray<{ name: string; value: MaximMaker }> = [
	{ name: 'FCM', value: 'fcm' },
	{ name: 'Huawei', value: 'huawei' },
	{ name: 'Meizu', value: 'flyme' },
	{ name: 'OPPO', value: 'oppo' },
	{ name: 'Vivo', value: 'vivo' },
	{ name: 'Xiaomi', value: 'xiaomi' },
];

/** Name of each field, and of the member of the maker's object that it fills. */
const MEMBERS = {
	channelId: 'channel_id',
	clickAction: 'click_action',
	intent: 'intent',
	sound: 'sound',
} as const;

/** One entry for each phone maker whose values differ from those of the message. */
export const MAKERS_FIELD: INodeProperties = {
	displayName: 'Phone Makers',
	name: 'phoneMakers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add phone maker',
	default: {},
	description: 'Values for the phones of one maker, in place of those that all Android phones get',
	options: [
		{
			displayName: 'Phone Maker',
			name: 'makers',
			values: [
				{
					displayName: 'Channel ID',
					name: 'channelId',
					type: 'string',
					default: '',
					placeholder: 'e.g. orders',
					description: 'Notification channel',
				},
				{
					displayName: 'Click Action',
					name: 'clickAction',
					type: 'options',
					default: '',
					options: [
						{ name: 'As for All Phones', value: '' },
						{ name: 'Open App', value: 'open_app' },
						{ name: 'Open Intent', value: 'intent' },
					],
					description: 'What a tap on the notification does',
				},
				{
					displayName: 'Intent',
					name: 'intent',
					type: 'string',
					default: '',
					placeholder: 'e.g. intent:#Intent;component=com.example/.Orders;end',
					description: 'Page that a tap opens',
				},
				{
					displayName: 'Maker',
					name: 'maker',
					type: 'options',
					default: 'huawei',
					options: [...MAKERS],
					description: 'Maker of the phones',
				},
				{
					displayName: 'Sound',
					name: 'sound',
					type: 'string',
					default: '',
					description: 'Name of a sound file in the app',
				},
			],
		},
	],
};

type Entry = Partial<Record<keyof typeof MEMBERS | 'maker', unknown>>;

/** The objects of the chosen makers, by the names of the vendor's request. */
export function readMakers(value: unknown): JsonObject {
	const { makers = [] } = (value ?? {}) as { makers?: Entry[] };
	const objects: JsonObject = {};
	for (const entry of makers) {
		const maker = readMaker(entry.maker);
		if (maker in objects) {
			throw new ParameterError(
				'Phone Makers',
				`${maker} is there twice`,
				'Put what differs for this maker into one entry.',
			);
		}
		objects[maker] = readEntry(entry);
	}
	return objects;
}

function readMaker(value: unknown): MaximMaker {
	const found = MAKERS.find((maker) => maker.value === value);
	if (found !== undefined) return found.value;
	throw new ParameterError(
		'Phone Makers',
		`Maker must be ${MAKERS.map((maker) => maker.value).join(', ')}, got ${JSON.stringify(value) ?? 'nothing'}`,
		'Choose the maker from the list.',
	);
}

function readEntry(entry: Entry): JsonObject {
	const object: JsonObject = {};
	for (const [field, member] of Object.entries(MEMBERS) as Array<[keyof typeof MEMBERS, string]>) {
		const value = entry[field];
		if (typeof value === 'string' && value !== '') object[member] = value;
		else if (typeof value === 'number') object[member] = String(value);
	}
	return object;
}
