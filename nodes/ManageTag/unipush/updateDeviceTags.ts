import type { INodeProperties } from 'n8n-workflow';

import type { UniPushClient } from '../../../client';
import { readList } from '../../shared/fields/lists';
import { ParameterError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readTagsOf } from './deviceTags';

const CHANGE_FIELDS: INodeProperties[] = [
	{
		displayName: 'Change',
		name: 'tagChange',
		type: 'options',
		noDataExpression: true,
		default: 'update',
		options: [
			{
				name: 'Add and Remove',
				value: 'update',
				description: 'One call for each tag, 100 calls a minute',
			},
			{
				name: 'Clear All',
				value: 'clear',
				description: 'Take every tag from the device, one call for each',
			},
			{
				name: 'Replace All',
				value: 'replace',
				description: 'Give the device these tags and no others; once a day for each device',
			},
		],
		description: 'What to do with the tags of the device',
	},
	...(
		[
			['Add Tags', 'addTags', 'update', 'e.g. vip, beijing', 'Tags to add'],
			['Remove Tags', 'removeTags', 'update', 'e.g. trial', 'Tags to remove'],
			['Tags', 'tags', 'replace', 'e.g. vip, beijing', 'Up to 100 tags, 512 characters in all'],
		] as const
	).map(([displayName, name, change, placeholder, description]): INodeProperties => ({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		displayOptions: { show: { tagChange: [change] } },
		description: `${description}, separated by commas or lines, or an expression that returns a list`,
	})),
];

type Change =
	| { cid: string; kind: 'clear' }
	| { cid: string; kind: 'replace'; tags: string[] }
	| { cid: string; kind: 'update'; add: string[]; remove: string[] };

export const updateDeviceTags = defineUniPushOperation({
	value: 'updateDeviceTags',
	name: 'Update of Device',
	action: 'Update tags of device with uni-push',
	description: 'Add and remove several tags of a device, replace or clear them all',
	fields: [deviceField, ...CHANGE_FIELDS],
	start: (context) =>
		requestWork(
			(itemIndex) => readChange(context, itemIndex),
			async (change, options) => await carryOut(context, change, options),
		),
});

function readChange({ parameters }: RunContext<UniPushClient>, itemIndex: number): Change {
	const cid = readDeviceId(parameters, itemIndex);
	const list = (name: string, label: string) =>
		readList(parameters.get(name, itemIndex, ''), label);
	switch (parameters.get('tagChange', itemIndex)) {
		case 'clear':
			return { cid, kind: 'clear' };
		case 'replace': {
			const tags = list('tags', 'Tags');
			if (tags.length > 0) return { cid, kind: 'replace', tags };
			throw new ParameterError('Tags', 'no tag is given', 'Fill in Tags, or choose Clear All.');
		}
		default: {
			const add = list('addTags', 'Add Tags');
			const remove = list('removeTags', 'Remove Tags');
			if (add.length + remove.length > 0) return { cid, kind: 'update', add, remove };
			throw new ParameterError(
				'Add Tags',
				'no tag is given to add or to remove',
				'Fill in Add Tags or Remove Tags.',
			);
		}
	}
}

async function carryOut(
	context: RunContext<UniPushClient>,
	change: Change,
	options: { signal?: AbortSignal },
) {
	const { client } = context;
	const { cid } = change;
	if (change.kind === 'replace') {
		await client.cidBindCustomTags({ cid, custom_tag: change.tags }, options);
		return stamp(context, { pushClientId: cid, tags: change.tags });
	}
	const add = change.kind === 'update' ? change.add : [];
	const remove = change.kind === 'update' ? change.remove : await readTagsOf(context, cid, options);
	for (const custom_tag of remove)
		await client.cidsUnboundCustomTag({ cids: [cid], custom_tag }, options);
	for (const custom_tag of add)
		await client.cidsBindCustomTag({ cids: [cid], custom_tag }, options);
	if (change.kind === 'clear') return stamp(context, { pushClientId: cid, cleared: true });
	return stamp(context, {
		pushClientId: cid,
		...(add.length > 0 ? { add } : {}),
		...(remove.length > 0 ? { remove } : {}),
	});
}
