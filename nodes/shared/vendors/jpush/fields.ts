import type { ILoadOptionsFunctions, INodeListSearchResult, INodeProperties } from 'n8n-workflow';

import type { JPushClient } from '../../../../client';
import { loadClient } from '../../run/client';
import { describeFailure, toNodeError } from '../../run/failure';
import { readRequiredText } from '../../fields/lists';
import type { ParameterReader } from '../../run/parameters';
import { settle } from '../../run/settle';
import { targetNameField, targetSourceField } from '../../fields/targets';
import { JPUSH, JPUSH_CREDENTIAL } from './vendor';

/** A thing that a user picks from the vendor's list, or names. */
function locator(
	displayName: string,
	name: string,
	searchListMethod: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
		],
		description,
	};
}

export const fileField = locator(
	'File',
	'fileId',
	'searchJPushFiles',
	'e.g. 9516d30d2c128dd2000e35b6-e4b030ed-6f89-468c-8f3a-41302f88fe44',
	'Uploaded file of registration IDs or aliases',
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

export const platformsField: INodeProperties = {
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

export const devicesField: INodeProperties = {
	displayName: 'Registration IDs',
	name: 'targets',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1507bfd3f7c0000001, 1507bfd3f7c0000002',
	displayOptions: { show: { targetSource: ['value'] } },
	description:
		'IDs separated by commas or lines, or an expression that returns text or a list. Items share calls of up to 1,000 IDs.',
};

/** Devices of an item: typed, or taken from a field of it. */
export const deviceListFields: INodeProperties[] = [
	targetSourceField(),
	devicesField,
	targetNameField(),
];

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

export function readDeviceId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('deviceId', itemIndex, ''), 'Registration ID');
}

export function readAlias(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('alias', itemIndex, ''), 'Alias');
}

export function readFileId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('fileId', itemIndex, ''), 'File');
}

export function readTag(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('tag', itemIndex, ''), 'Tag');
}

/** The lists that JPush fields offer; a node names the ones its fields use. */
export const JPUSH_LISTS = {
	searchJPushFiles: listSearch(async (client) => {
		const { files } = await client.listFiles({});
		return files.map((file) => ({ name: file.file_name ?? file.file_id, value: file.file_id }));
	}),
	searchJPushTags: listSearch(async (client) => {
		const { tags } = await client.listTags({});
		return tags.map((tag) => ({ name: tag, value: tag }));
	}),
};

type Entry = INodeListSearchResult['results'][number];

/** Wraps a look-up so that a failure reads like every other message of the node. */
function listSearch(load: (client: JPushClient) => Promise<Entry[]>) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
	): Promise<INodeListSearchResult> {
		const found = await settle(async () => {
			const data = await this.getCredentials(JPUSH_CREDENTIAL);
			const client = JPUSH.open(await loadClient(), JPUSH_CREDENTIAL, data, this.helpers);
			return await load(client as JPushClient);
		});
		if (!found.ok) throw toNodeError(this.getNode(), describeFailure(found.error, JPUSH.value), 0);
		const wanted = filter?.toLowerCase() ?? '';
		return { results: found.value.filter(({ name }) => name.toLowerCase().includes(wanted)) };
	};
}
