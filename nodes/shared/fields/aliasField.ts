import type { INodeProperties } from 'n8n-workflow';

import type { RunContext } from '../run/operation';
import { readInputField } from './inputField';
import { readRequiredText } from './lists';

/** The name of the input field with the alias, beside "Target Field" for whom it is. */
export const aliasNameField: INodeProperties = {
	displayName: 'Alias Field',
	name: 'aliasField',
	type: 'string',
	requiresDataPath: 'single',
	default: '',
	required: true,
	placeholder: 'e.g. customer_id',
	displayOptions: { show: { targetSource: ['field'] } },
	description: 'Name of the input field that holds the alias; dots lead into objects',
};

/** Fields that are typed, for each item by expressions, and give way to names of input fields. */
export function typedFields(fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: { show: { targetSource: ['value'] } },
	}));
}

/** Whom and which alias an item names in its fields; undefined when both are typed. */
export function readAliasRow(
	{ n8n, parameters }: RunContext<unknown>,
	itemIndex: number,
): { target: string; alias: string } | undefined {
	if (parameters.get('targetSource', itemIndex) !== 'field') return undefined;
	const json = n8n.getInputData()[itemIndex]?.json;
	const read = (parameter: string, name: string) =>
		readRequiredText(
			readInputField(json, String(parameters.get(parameter, itemIndex, '')).trim(), name),
			name,
		);
	return { target: read('targetField', 'Target Field'), alias: read('aliasField', 'Alias Field') };
}
