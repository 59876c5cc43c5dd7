import type { INodeProperties } from 'n8n-workflow';

import { textReader } from '../../fields/lists';
import { plainLocator } from '../../fields/locator';
import { targetListFields } from '../../fields/targets';

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

export const tagField = plainLocator(
	'Tag',
	'tag',
	'e.g. vip',
	'Tag of the devices; at most 32 characters without blanks',
);

function deviceFields(cap: string): INodeProperties[] {
	return targetListFields({
		displayName: 'Push Client IDs',
		entries: 'IDs',
		placeholder: 'e.g. 60bd68ea05901cdf7b07cadb9f39c3a0, 71ce79fb16012de08c18dbec8a40d4b1',
		calls: `Items share calls of up to ${cap} IDs`,
	});
}

/** Devices of an item: typed, or taken from a field of it. */
export const deviceListFields = deviceFields('1,000');

/** The same for calls that take fewer. */
export const deviceListFields300 = deviceFields('300');
export const deviceListFields200 = deviceFields('200');
export const deviceListFields100 = deviceFields('100');

export const readDeviceId = textReader(deviceField);
export const readAlias = textReader(aliasField);
export const readTag = textReader(tagField);
