import type { INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../../client';
import { textReader } from '../../fields/lists';
import { plainLocator } from '../../fields/locator';
import { targetListFields, targetNameField } from '../../fields/targets';
import { isPushError } from '../../run/failure';
import type { RunContext } from '../../run/operation';

export const deviceField: INodeProperties = {
	displayName: 'Client ID',
	name: 'deviceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 0123456789abcdef0123456789abcdef',
	description: 'ID (CID) that the Getui SDK gives to the app on a device',
};

export const aliasField: INodeProperties = {
	displayName: 'Alias',
	name: 'alias',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description:
		'Alias of the device; fewer than 40 letters, digits, underscores or Chinese characters',
};

export const tagField = plainLocator(
	'Tag',
	'tag',
	'e.g. vip',
	'Tag of at most 32 characters without blanks',
);

/** "Target Field" with an example that fits Getui. */
export const deviceNameField: INodeProperties = {
	...targetNameField(),
	placeholder: 'e.g. cid',
};

function deviceFields(cap: string): INodeProperties[] {
	return targetListFields({
		displayName: 'Client IDs',
		entries: 'IDs',
		placeholder: 'e.g. 0123456789abcdef0123456789abcdef, 123456789abcdef0123456789abcdef0',
		calls: `Items share calls of up to ${cap} IDs`,
		nameField: deviceNameField,
	});
}

/** Devices of an item: typed, or taken from a field of it. */
export const deviceListFields = deviceFields('1,000');

/** The same for calls that take fewer. */
export const deviceListFields200 = deviceFields('200');
export const deviceListFields100 = deviceFields('100');

export const readDeviceId = textReader(deviceField);
export const readAlias = textReader(aliasField);
export const readTag = textReader(tagField);

/** Whether a refused call may succeed without some of its devices. */
export function blamesDevices(context: RunContext<GetuiClient>): (error: Error) => boolean {
	return (error) => isPushError(error) && context.module.blamesGetuiTargets(error);
}
