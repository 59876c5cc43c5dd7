import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** A thing that a user picks from the vendor's list, or names. */
export function locator(
	displayName: string,
	name: string,
	searchListMethod: string,
	placeholder: string,
	description: string,
): INodeProperties {
	const list: INodePropertyMode = {
		displayName: 'From List',
		name: 'list',
		type: 'list',
		typeOptions: { searchListMethod, searchable: true },
	};
	return inModes(displayName, name, [list, byId(placeholder)], description);
}

/** The same where the vendor has no list; in this form the value stays when the vendor changes. */
export function plainLocator(
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return inModes(displayName, name, [byId(placeholder)], description);
}

function byId(placeholder: string): INodePropertyMode {
	return { displayName: 'By ID', name: 'id', type: 'string', placeholder };
}

/** The first mode is the one that a new node shows. */
function inModes(
	displayName: string,
	name: string,
	modes: [INodePropertyMode, ...INodePropertyMode[]],
	description: string,
): INodeProperties {
	const [{ name: mode }] = modes;
	return {
		...{ displayName, name, type: 'resourceLocator' },
		...{ default: { mode, value: '' }, required: true, modes, description },
	};
}
