import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import type { ParameterReader } from '../../shared/run/parameters';

export const taskField: INodeProperties = {
	displayName: 'Task ID',
	name: 'taskId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0723_0123456789abcdef0123456789abcdef',
	description: 'The messageId that Send Push returned',
};

/**
 * A scheduled push is known by its task id; other vendors have an id of its own for it. The form is that of
 * vendors that can list theirs, so that the value stays.
 */
export const scheduleField: INodeProperties = {
	displayName: 'Schedule ID',
	name: 'scheduleId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. RASA_0723_0123456789abcdef0123456789abcdef',
		},
	],
	description: 'The messageId that Send Push returned for a push with a Schedule Time',
};

export function readTaskId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('taskId', itemIndex, ''), taskField.displayName);
}

export function readScheduleId(parameters: ParameterReader, itemIndex: number): string {
	return readRequiredText(parameters.get('scheduleId', itemIndex, ''), scheduleField.displayName);
}
