import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import type { RunContext } from '../../shared/run/operation';

export const deviceField: INodeProperties = {
	displayName: 'Device ID',
	name: 'deviceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 6d702d616e64726f696400000000000f',
	description: 'Device ID (Ad-token) that the mPaaS SDK gives to the app on a device',
};

export const userField: INodeProperties = {
	// Not `userId`: that is a number of MaxIM's, which would be no user here.
	displayName: 'Own User ID',
	name: 'ownUserId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description: 'ID of the user in your own system; it can be a target of Send Push',
};

/** The device and the user that an item names. */
export function readPair({ parameters }: RunContext<unknown>, itemIndex: number) {
	const read = (field: INodeProperties) =>
		readRequiredText(parameters.get(field.name, itemIndex, ''), field.displayName);
	return { DeliveryToken: read(deviceField), UserId: read(userField) };
}
