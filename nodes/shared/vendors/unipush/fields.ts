import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../fields/lists';
import { targetNameField, targetSourceField } from '../../fields/targets';
import type { ParameterReader } from '../../run/parameters';

export const deviceField: INodeProperties = {
	displayName: 'Push Client ID',
	name: 'deviceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 60bd68ea05901cdf7b07cadb9f39c3a0',
	description: 'The push_clientid that uni.getPushClientId gives to a device',
};

export const aliasField: INodeProperties = {
	displayName: 'Alias',
	name: 'alias',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description:
		'Alias of the device; at most 39 letters, digits, underscores and Chinese characters',
};

/** A locator as for vendors that can list their tags, so that the value stays when the vendor changes. */
export const tagField: INodeProperties = {
	displayName: 'Tag',
	name: 'tag',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	modes: [{ displayName: 'By Name', name: 'id', type: 'string', placeholder: 'e.g. vip' }],
	description: 'Tag of the devices; at most 32 characters without blanks',
};

function devicesField(cap: string): INodeProperties {
	return {
		displayName: 'Push Client IDs',
		name: 'targets',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 60bd68ea05901cdf7b07cadb9f39c3a0, 71ce79fb16012de08c18dbec8a40d4b1',
		displayOptions: { show: { targetSource: ['value'] } },
		description: `IDs separated by commas or lines, or an expression that returns text or a list. Items share calls of up to ${cap} IDs.`,
	};
}

const sourceField = targetSourceField();
const nameField = targetNameField();

function deviceFields(cap: string): INodeProperties[] {
	return [sourceField, devicesField(cap), nameField];
}

/** Devices of an item: typed, or taken from a field of it. */
export const deviceListFields = deviceFields('1,000');

/** The same for calls that take fewer. */
export const deviceListFields200 = deviceFields('200');
export const deviceListFields100 = deviceFields('100');

export function readDeviceId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('deviceId', itemIndex, ''), 'Push Client ID');
}

export function readAlias(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('alias', itemIndex, ''), 'Alias');
}

export function readTag(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('tag', itemIndex, ''), 'Tag');
}
