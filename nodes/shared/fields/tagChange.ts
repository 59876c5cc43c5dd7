import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../run/failure';
import type { RunContext } from '../run/operation';
import type { ParameterReader } from '../run/parameters';
import { readDistinct } from './lists';

/** How the tags of one device or user change; `limit` is the vendor's own, e.g. "Up to 100 tags". */
export function tagChangeFields(limit: string): INodeProperties[] {
	const list = `${limit}, separated by commas or lines, or an expression that returns a list`;
	return [
		{
			displayName: 'Change',
			name: 'tagChange',
			type: 'options',
			noDataExpression: true,
			default: 'update',
			options: [
				{ name: 'Add and Remove', value: 'update' },
				{ name: 'Clear All', value: 'clear', description: 'Take every tag away' },
			],
			description: 'What to do with the tags',
		},
		{
			displayName: 'Add Tags',
			name: 'addTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. vip, beijing',
			displayOptions: { show: { tagChange: ['update'] } },
			description: list,
		},
		{
			displayName: 'Remove Tags',
			name: 'removeTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. trial',
			displayOptions: { show: { tagChange: ['update'] } },
			description: list,
		},
	];
}

/** The change that an item asks for; `clear` takes every tag. */
export type TagChange = 'clear' | { add?: string[]; remove?: string[] };

const listsOf = (change: TagChange) => (change === 'clear' ? {} : change);

function undoes(one: TagChange, other: TagChange): boolean {
	const { add = [], remove = [] } = listsOf(one);
	const { add: otherAdd = [], remove: otherRemove = [] } = listsOf(other);
	if (one === 'clear' && other === 'clear') return false;
	if (one === 'clear' || other === 'clear') return add.length + otherAdd.length > 0;
	return (
		add.some((tag) => otherRemove.includes(tag)) || remove.some((tag) => otherAdd.includes(tag))
	);
}

/**
 * Reads the changes of a run. Those of one device must not undo each other: their calls may arrive in any
 * order.
 */
export function tagChangeReader({ parameters }: Pick<RunContext<unknown>, 'parameters'>) {
	const earlier = new Map<string, TagChange[]>();
	return (itemIndex: number, device: string): TagChange => {
		const change = readTagChange(parameters, itemIndex);
		const known = earlier.get(device) ?? [];
		if (known.some((one) => undoes(one, change))) {
			throw new ParameterError(
				'Change',
				`an item before changes tags of the same device (${device}) in the opposite way`,
				'Put the changes of a device into one item, or make them in another run.',
			);
		}
		earlier.set(device, [...known, change]);
		return change;
	};
}

/** @throws ParameterError when there is nothing to change */
function readTagChange(parameters: ParameterReader, itemIndex: number): TagChange {
	if (parameters.get('tagChange', itemIndex) === 'clear') return 'clear';
	const add = readDistinct(parameters.get('addTags', itemIndex, ''), 'Add Tags');
	const remove = readDistinct(parameters.get('removeTags', itemIndex, ''), 'Remove Tags');
	if (add.length + remove.length === 0) {
		throw new ParameterError(
			'Add Tags',
			'no tag is given to add or to remove',
			'Fill in Add Tags or Remove Tags.',
		);
	}
	const both = add.find((tag) => remove.includes(tag));
	if (both !== undefined) {
		throw new ParameterError(
			'Remove Tags',
			`${JSON.stringify(both)} is to be added and removed`,
			'Take it out of Add Tags or Remove Tags.',
		);
	}
	return { ...(add.length > 0 ? { add } : {}), ...(remove.length > 0 ? { remove } : {}) };
}
