import type { INodeProperties } from 'n8n-workflow';

import type { RunContext } from '../run/operation';
import { readInputField } from './inputField';
import { readRequiredText } from './lists';

/** The name of a further input field, beside "Target Field" for whom its value is. */
export function rowField(
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		requiresDataPath: 'single',
		default: '',
		required: true,
		placeholder,
		displayOptions: { show: { targetSource: ['field'] } },
		description,
	};
}

/** Fields that are typed, for each item by expressions, and give way to names of input fields. */
export function typedFields(fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: { show: { targetSource: ['value'] } },
	}));
}

/**
 * What an item holds in the input fields that the given parameters name, by parameter; undefined when the
 * values are typed. `names` are the parameters' names in the editor.
 */
export function readRow<K extends string>(
	{ n8n, parameters }: RunContext<unknown>,
	itemIndex: number,
	names: Readonly<Record<K, string>>,
): Record<K, string> | undefined {
	if (parameters.get('targetSource', itemIndex) !== 'field') return undefined;
	const json = n8n.getInputData()[itemIndex]?.json;
	const values = (Object.entries(names) as Array<[K, string]>).map(([parameter, name]) => {
		const path = String(parameters.get(parameter, itemIndex, '')).trim();
		return [parameter, readRequiredText(readInputField(json, path, name), name)];
	});
	return Object.fromEntries(values) as Record<K, string>;
}
