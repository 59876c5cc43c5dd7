import type { INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../../client';
import { readRequiredText } from '../../fields/lists';
import { targetNameField, targetSourceField } from '../../fields/targets';
import { isPushError } from '../../run/failure';
import type { RunContext } from '../../run/operation';
import type { ParameterReader } from '../../run/parameters';

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

/** Getui has no list of tags; the form is that of vendors that have one, so that the value stays. */
export const tagField: INodeProperties = {
	displayName: 'Tag',
	name: 'tag',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	modes: [{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. vip' }],
	description: 'Tag of at most 32 characters without blanks',
};

function devicesField(cap: string): INodeProperties {
	return {
		displayName: 'Client IDs',
		name: 'targets',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 0123456789abcdef0123456789abcdef, 123456789abcdef0123456789abcdef0',
		displayOptions: { show: { targetSource: ['value'] } },
		description: `IDs separated by commas or lines, or an expression that returns text or a list. Items share calls of up to ${cap} IDs.`,
	};
}

/** "Target Field" with an example that fits Getui. */
export const deviceNameField: INodeProperties = {
	...targetNameField(),
	placeholder: 'e.g. cid',
};

export const deviceSourceField = targetSourceField();

function deviceFields(cap: string): INodeProperties[] {
	return [deviceSourceField, devicesField(cap), deviceNameField];
}

/** Devices of an item: typed, or taken from a field of it. */
export const deviceListFields = deviceFields('1,000');

/** The same for calls that take fewer. */
export const deviceListFields200 = deviceFields('200');
export const deviceListFields100 = deviceFields('100');

export function readDeviceId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('deviceId', itemIndex, ''), 'Client ID');
}

export function readAlias(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('alias', itemIndex, ''), 'Alias');
}

export function readTag(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('tag', itemIndex, ''), 'Tag');
}

/** Whether a refused call may succeed without some of its devices. */
export function blamesDevices(context: RunContext<GetuiClient>): (error: Error) => boolean {
	return (error) => isPushError(error) && context.module.blamesGetuiTargets(error);
}
