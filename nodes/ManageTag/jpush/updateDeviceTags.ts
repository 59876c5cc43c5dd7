import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../../shared/run/failure';
import { readList } from '../../shared/fields/lists';
import { deviceField, readDeviceId } from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

const CHANGE_FIELDS: INodeProperties[] = [
	{
		displayName: 'Change',
		name: 'tagChange',
		type: 'options',
		noDataExpression: true,
		default: 'update',
		options: [
			{ name: 'Add and Remove', value: 'update' },
			{ name: 'Clear All', value: 'clear', description: 'Take every tag from the device' },
		],
		description: 'What to do with the tags of the device',
	},
	{
		displayName: 'Add Tags',
		name: 'addTags',
		type: 'string',
		default: '',
		placeholder: 'e.g. vip, beijing',
		displayOptions: { show: { tagChange: ['update'] } },
		description:
			'Up to 100 tags, separated by commas or lines, or an expression that returns a list',
	},
	{
		displayName: 'Remove Tags',
		name: 'removeTags',
		type: 'string',
		default: '',
		placeholder: 'e.g. trial',
		displayOptions: { show: { tagChange: ['update'] } },
		description:
			'Up to 100 tags, separated by commas or lines, or an expression that returns a list',
	},
];

export const updateDeviceTags = defineJPushOperation({
	value: 'updateDeviceTags',
	name: 'Update Device Tags',
	action: 'Update tags of device with JPush',
	description: 'Add and remove several tags of a device, or clear them all',
	fields: [deviceField, ...CHANGE_FIELDS],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				registration_id: readDeviceId(context.parameters, itemIndex),
				tags:
					context.parameters.get('tagChange', itemIndex) === 'clear'
						? ('' as const)
						: readChange(
								readList(context.parameters.get('addTags', itemIndex, ''), 'Add Tags'),
								readList(context.parameters.get('removeTags', itemIndex, ''), 'Remove Tags'),
							),
			}),
			async (request, options) => {
				await context.client.updateDevice(request, options);
				return stamp(context, {
					registrationId: request.registration_id,
					...(request.tags === '' ? { cleared: true } : request.tags),
				});
			},
		),
});

function readChange(add: string[], remove: string[]) {
	if (add.length + remove.length === 0) {
		throw new ParameterError(
			'Add Tags',
			'no tag is given to add or to remove',
			'Fill in Add Tags or Remove Tags.',
		);
	}
	return {
		...(add.length > 0 ? { add } : {}),
		...(remove.length > 0 ? { remove } : {}),
	};
}
