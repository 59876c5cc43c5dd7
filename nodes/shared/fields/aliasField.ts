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
