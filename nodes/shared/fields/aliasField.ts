import { ParameterError } from '../run/failure';
import type { RunContext } from '../run/operation';
import { readRow, rowField } from './rowFields';

export { typedFields } from './rowFields';

/** The name of the input field with the alias, beside "Target Field" for whom it is. */
export const aliasNameField = rowField(
	'Alias Field',
	'aliasField',
	'e.g. customer_id',
	'Name of the input field that holds the alias; dots lead into objects',
);

/**
 * Holds the items of a run to one alias for each device: their calls may arrive in any order, so that either
 * alias could be the one that stays.
 */
export function oneAliasEach(): (device: string, alias: string) => void {
	const given = new Map<string, string>();
	return (device, alias) => {
		const earlier = given.get(device) ?? alias;
		given.set(device, earlier);
		if (earlier === alias) return;
		throw new ParameterError(
			'Alias',
			`an item before gives ${device} the alias ${JSON.stringify(earlier)}`,
			'Filter out all items but the last for each device, or set them in another run.',
		);
	};
}

/** Whom and which alias an item names in its fields; undefined when both are typed. */
export function readAliasRow(
	context: RunContext<unknown>,
	itemIndex: number,
): { target: string; alias: string } | undefined {
	const row = readRow(context, itemIndex, {
		targetField: 'Target Field',
		aliasField: aliasNameField.displayName,
	});
	return row && { target: row.targetField, alias: row.aliasField };
}
