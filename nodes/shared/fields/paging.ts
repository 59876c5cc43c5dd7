import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../run/failure';
import type { ParameterReader } from '../run/parameters';

/** "Return All" and "Limit", as every list operation of n8n has them. */
export const returnAllFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** The most entries to return; undefined for all. */
export function readLimit(parameters: ParameterReader, itemIndex: number): number | undefined {
	if (parameters.get('returnAll', itemIndex, false) === true) return undefined;
	const limit = Number(parameters.get('limit', itemIndex, 50));
	if (Number.isInteger(limit) && limit > 0) return limit;
	throw new ParameterError(
		'Limit',
		`must be a whole number of at least 1, got ${JSON.stringify(parameters.get('limit', itemIndex, 50))}`,
		'Enter a number, or switch on Return All.',
	);
}
