import type { INodeProperties } from 'n8n-workflow';

import { readRequiredMomentMs } from '../../fields/moments';

export const startField: INodeProperties = {
	displayName: 'Start',
	name: 'start',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2030-01-31',
	description: 'First day, as 2030-01-31; days are counted in Beijing time',
};

/** A moment that has to be there, in milliseconds. */
export function readTime(value: unknown, field: string): number {
	return readRequiredMomentMs(value, field, '2030-01-31');
}
