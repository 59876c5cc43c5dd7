import type { IDataObject } from 'n8n-workflow';

import { ParameterError } from '../run/failure';

/**
 * Reads a field of an input item by its name; dots lead into objects. Costs no expression.
 * @throws ParameterError when no field is named
 */
export function readInputField(json: IDataObject = {}, name: string, parameter: string): unknown {
	if (name === '') {
		throw new ParameterError(
			parameter,
			'no field is named',
			'Enter the name of the input field that holds the value.',
		);
	}
	if (Object.hasOwn(json, name)) return json[name];
	return name
		.split('.')
		.reduce<unknown>(
			(value, step) =>
				typeof value === 'object' && value !== null && Object.hasOwn(value, step)
					? (value as Record<string, unknown>)[step]
					: undefined,
			json,
		);
}
