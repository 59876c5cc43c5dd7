import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../fields/lists';
import { targetNameField, targetSourceField } from '../../fields/targets';
import type { ParameterReader } from '../../run/parameters';

export const userField: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2302128618880',
	description: 'Number that MaxIM gave the user; the call is made on behalf of that user',
};

/** Optional here: an alias is a user's, and may be narrowed to one device. */
export const deviceField: INodeProperties = {
	displayName: 'Push Token',
	name: 'deviceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1c55d2e6-9ea0-4d2a-b7d4-0a2b1ef8a0c1',
	description:
		'Token that the MaxIM SDK gives to a device of the user. Empty: the user as a whole.',
};

export const aliasField: INodeProperties = {
	displayName: 'Alias',
	name: 'alias',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description: 'Alias to give; it can be a target of Send Push',
};

/** Picked from a list at other vendors; MaxIM has none, but keeps what was picked there. */
export const tagField: INodeProperties = {
	displayName: 'Tag',
	name: 'tag',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	modes: [{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. vip' }],
	description: 'Tag of the app; it can be a target of Send Push',
};

/** Users of an item: typed, or taken from a field of it. */
export const userListFields: INodeProperties[] = [
	targetSourceField(),
	{
		// Not "User IDs": one Chinese text stands for all vendors here, another one in Send Push.
		displayName: 'Users',
		name: 'targets',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2302128618880, 2302128618881',
		displayOptions: { show: { targetSource: ['value'] } },
		description:
			'User IDs separated by commas or lines, or an expression that returns text or a list. MaxIM takes one user a call.',
	},
	targetNameField(),
];

export function readUserId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('userId', itemIndex, ''), 'User ID');
}

/** Undefined when the field is empty. */
export function readPushToken(parameters: ParameterReader, itemIndex: number): string | undefined {
	const value = parameters.get('deviceId', itemIndex, '');
	return value === '' || value === null || value === undefined
		? undefined
		: readRequiredText(value, 'Push Token');
}

export function readAlias(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('alias', itemIndex, ''), 'Alias');
}

export function readTag(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('tag', itemIndex, ''), 'Tag');
}
