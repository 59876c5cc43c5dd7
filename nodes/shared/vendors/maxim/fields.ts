import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText, textReader } from '../../fields/lists';
import { plainLocator } from '../../fields/locator';
import { targetListFields } from '../../fields/targets';
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

export const tagField = plainLocator(
	'Tag',
	'tag',
	'e.g. vip',
	'Tag of the app; it can be a target of Send Push',
);

/** Users of an item: typed, or taken from a field of it. */
export const userListFields = targetListFields({
	// Not "User IDs": one Chinese text stands for all vendors here, another one in Send Push.
	displayName: 'Users',
	entries: 'User IDs',
	placeholder: 'e.g. 2302128618880, 2302128618881',
	calls: 'MaxIM takes one user a call',
});

export const readUserId = textReader(userField);

/** Undefined when the field is empty. */
export function readPushToken(parameters: ParameterReader, itemIndex: number): string | undefined {
	const value = parameters.get('deviceId', itemIndex, '');
	return value === '' || value === null || value === undefined
		? undefined
		: readRequiredText(value, 'Push Token');
}

export const readAlias = textReader(aliasField);
export const readTag = textReader(tagField);
