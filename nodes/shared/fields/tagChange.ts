import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../run/failure';
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

/** @throws ParameterError when there is nothing to change */
export function readTagChange(parameters: ParameterReader, itemIndex: number): TagChange {
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
