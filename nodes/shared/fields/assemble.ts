import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { VendorOperations } from '../run/execute';

/**
 * Builds a node's properties: the "Vendor" list, an "Operation" list for each vendor, and every field
 * once for each vendor, shown for the operations that have it.
 */
export function assembleProperties(offered: readonly VendorOperations[]): INodeProperties[] {
	return [
		vendorField(offered),
		...offered.map(operationField),
		...offered.flatMap((entry) => vendorFields(entry)),
	];
}

function vendorField(offered: readonly VendorOperations[]): INodeProperties {
	return {
		displayName: 'Vendor',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: offered.map(({ vendor }) => ({
			name: vendor.name,
			value: vendor.value,
			description: vendor.description,
		})),
		default: offered[0]?.vendor.value ?? '',
		description: 'Push service to use',
	};
}

function operationField({ vendor, operations }: VendorOperations): INodeProperties {
	const options: INodePropertyOptions[] = operations
		.map(({ name, value, action, description }) => ({ name, value, action, description }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [vendor.value] } },
		options,
		default: operations[0]?.value ?? '',
	};
}

/** A field object that several operations list stands once, shown for all of them. */
function vendorFields({ vendor, operations }: VendorOperations): INodeProperties[] {
	return mergeFields(operations).map(({ field, operationValues }) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: {
				resource: [vendor.value],
				operation: operationValues,
				...field.displayOptions?.show,
			},
		},
	}));
}

interface MergedField {
	field: INodeProperties;
	operationValues: string[];
}

/**
 * Merges the fields of all operations so that each operation finds its own in its own order: the editor
 * shows them as they stand. A field that stands too early for an operation gets a second place.
 */
function mergeFields(operations: VendorOperations['operations']): MergedField[] {
	const merged: MergedField[] = [];
	for (const operation of operations) {
		let place = 0;
		for (const field of operation.fields) {
			const index = merged.findIndex((known, at) => at >= place && known.field === field);
			const known = merged[index];
			if (known === undefined) {
				merged.splice(place, 0, { field, operationValues: [operation.value] });
				place += 1;
			} else {
				known.operationValues.push(operation.value);
				place = index + 1;
			}
		}
	}
	return merged;
}

/** Shows a credential for the operations that need it. */
export function shownFor(
	offered: readonly VendorOperations[],
	credential: string,
): Pick<INodeCredentialDescription, 'displayOptions'> {
	const users = offered.map(({ vendor, operations }) => ({
		vendor,
		operations: operations.filter(
			(operation) => (operation.credential ?? vendor.credential) === credential,
		),
	}));
	const used = users.filter(({ operations }) => operations.length > 0);
	return {
		displayOptions: {
			show: {
				resource: used.map(({ vendor }) => vendor.value),
				operation: used.flatMap(({ operations }) => operations.map(({ value }) => value)),
			},
		},
	};
}
