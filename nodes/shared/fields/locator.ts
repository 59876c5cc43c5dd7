import type { INodeProperties } from 'n8n-workflow';

/** A thing that a user picks from the vendor's list, or names. */
export function locator(
	displayName: string,
	name: string,
	searchListMethod: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
		],
		description,
	};
}

/** The same where the vendor has no list; in this form the value stays when the vendor changes. */
export function plainLocator(
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		required: true,
		modes: [{ displayName: 'By ID', name: 'id', type: 'string', placeholder }],
		description,
	};
}
