import type { INodeProperties } from 'n8n-workflow';

import { readList } from '../../shared/fields/lists';
import type { RunContext } from '../../shared/run/operation';

const ACTION_IDS: INodeProperties = {
	displayName: 'Event IDs',
	name: 'actionIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. 90001, 90002',
	description: 'Events that the app itself reports, to be counted as well; separated by commas',
};

/** "Options" of reports in which events of the app's own can be counted. */
export const eventOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [ACTION_IDS],
};

export function readEvents({ parameters }: RunContext<unknown>, itemIndex: number): string[] {
	const { actionIds } = parameters.get('options', itemIndex, {}) as { actionIds?: unknown };
	return readList(actionIds, ACTION_IDS.displayName);
}
