import type { INodeProperties } from 'n8n-workflow';

import { textReader } from '../../shared/fields/lists';

/** "Start", a day; the description says what the vendor makes of it. */
export function startField(description: string): INodeProperties {
	return {
		displayName: 'Start',
		name: 'start',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2030-01-31',
		description,
	};
}

/** "Duration", in rows from the start on. */
export function durationField(most: number, description: string): INodeProperties {
	return {
		displayName: 'Duration',
		name: 'duration',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: most },
		default: 1,
		description,
	};
}

export const groupNameField: INodeProperties = {
	displayName: 'Group Name',
	name: 'groupName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. spring_sale',
	description: 'The option Group Name of the pushes to count',
};

export const readGroupName = textReader(groupNameField);
