import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../../shared/run/failure';
import type { ParameterReader } from '../../shared/run/parameters';

export const serialField: INodeProperties = {
	displayName: 'Device Serial Number',
	name: 'deviceSn',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2',
	description: 'Serial number of the device among the devices of the user; Get Many tells it',
};

export function readSerial(parameters: ParameterReader, itemIndex: number): number {
	return readNumber(parameters.get('deviceSn', itemIndex, ''), serialField.displayName);
}

/** @throws ParameterError for anything but a whole number from 0 */
export function readNumber(value: unknown, field: string): number {
	const text =
		typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
	if (/^\d{1,10}$/.test(text)) return Number(text);
	throw new ParameterError(
		field,
		`must be a whole number from 0, got ${JSON.stringify(text)}`,
		`Correct ${field}.`,
	);
}
