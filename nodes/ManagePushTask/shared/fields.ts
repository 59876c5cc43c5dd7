import type { INodeProperties } from 'n8n-workflow';

import { textReader } from '../../shared/fields/lists';
import { plainLocator } from '../../shared/fields/locator';

export const taskField: INodeProperties = {
	displayName: 'Task ID',
	name: 'taskId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0723_0123456789abcdef0123456789abcdef',
	description: 'The messageId that Send Push returned',
};

/** A scheduled push is known by its task id; other vendors have an id of its own for it. */
export const scheduleField = plainLocator(
	'Schedule ID',
	'scheduleId',
	'e.g. RASA_0723_0123456789abcdef0123456789abcdef',
	'The messageId that Send Push returned for a push with a Schedule Time',
);

export const readTaskId = textReader(taskField);
export const readScheduleId = textReader(scheduleField);
