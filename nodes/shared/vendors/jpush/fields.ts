import type { INodeProperties } from 'n8n-workflow';

import type { JPushClient } from '../../../../client';
import { locator } from '../../fields/locator';
import { textReader } from '../../fields/lists';
import { searchList, searchPages, type ListEntry } from '../../run/lookUp';
import type { ParameterReader } from '../../run/parameters';
import { targetListFields } from '../../fields/targets';
import { describeSchedule, readSchedulePage } from './schedules';
import { JPUSH } from './vendor';

export const fileField = locator(
	'File',
	'fileId',
	'searchJPushFiles',
	'e.g. 9516d30d2c128dd2000e35b6-e4b030ed-6f89-468c-8f3a-41302f88fe44',
	'Uploaded file of registration IDs or aliases',
);

export const scheduleField = locator(
	'Schedule ID',
	'scheduleId',
	'searchJPushSchedules',
	'e.g. 0eac1b80-c2ac-4b69-948b-c65b34b96512',
	'Scheduled push that was made through the API and has not ended; those of the Jiguang console cannot be reached',
);

export const tagField = locator(
	'Tag',
	'tag',
	'searchJPushTags',
	'e.g. vip',
	'Tag of the app; at most 40 bytes in UTF-8, which are 13 Chinese characters',
);

export const deviceField: INodeProperties = {
	displayName: 'Registration ID',
	name: 'deviceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1507bfd3f7c0000001',
	description: 'ID that the JPush SDK gives to a device',
};

export const aliasField: INodeProperties = {
	displayName: 'Alias',
	name: 'alias',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description: 'Alias of the device; at most 40 bytes in UTF-8, which are 13 Chinese characters',
};

const platformsField: INodeProperties = {
	displayName: 'Platforms',
	name: 'platforms',
	type: 'multiOptions',
	default: [],
	options: [
		{ name: 'Android', value: 'android' },
		{ name: 'HarmonyOS', value: 'hmos' },
		{ name: 'iOS', value: 'ios' },
		{ name: 'Quick App', value: 'quickapp' },
	],
	description: 'Only devices of these platforms. None chosen: all.',
};

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 20266199012345678',
	description: 'The messageId that Send Push returned',
};

/** Devices of an item: typed, or taken from a field of it. */
export const deviceListFields = deviceLists('Items share calls of up to 1,000 IDs');

/** The same where the vendor takes one device in a call. */
export const singleDeviceListFields = deviceLists('Each ID takes a call');

function deviceLists(calls: string): INodeProperties[] {
	return targetListFields({
		displayName: 'Registration IDs',
		entries: 'IDs',
		placeholder: 'e.g. 1507bfd3f7c0000001, 1507bfd3f7c0000002',
		calls,
	});
}

export function platformOptions(): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [platformsField],
	};
}

type JPushPlatform = 'android' | 'ios' | 'quickapp' | 'hmos';

export function readPlatforms(
	parameters: ParameterReader,
	itemIndex: number,
): JPushPlatform[] | undefined {
	const { platforms } = parameters.get('options', itemIndex, {}) as { platforms?: JPushPlatform[] };
	return platforms === undefined || platforms.length === 0 ? undefined : platforms;
}

export const readDeviceId = textReader(deviceField);
export const readAlias = textReader(aliasField);
export const readFileId = textReader(fileField);
export const readScheduleId = textReader(scheduleField);
export const readMessageId = textReader(messageIdField);
export const readTag = textReader(tagField);

/** The lists that JPush fields offer; a node names the ones its fields use. */
export const JPUSH_LISTS = {
	searchJPushFiles: listSearch(async (client) => {
		const { files } = await client.listFiles({});
		return files.map((file) => ({ name: file.file_name ?? file.file_id, value: file.file_id }));
	}),
	searchJPushSchedules: searchPages(JPUSH, async (client, page) => {
		const { entries, more } = await readSchedulePage(client as JPushClient, page);
		return { entries: entries.map(describeSchedule), more };
	}),
	searchJPushTags: listSearch(async (client) => {
		const { tags } = await client.listTags({});
		return tags.map((tag) => ({ name: tag, value: tag }));
	}),
};

/** A list of the app that the credential is for. */
function listSearch(load: (client: JPushClient) => Promise<ListEntry[]>) {
	return searchList(JPUSH, async (client) => await load(client as JPushClient));
}
