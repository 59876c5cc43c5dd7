import type { INodeProperties } from 'n8n-workflow';

import { readList } from '../../shared/fields/lists';
import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

const TAGS: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. vip, beijing',
	description:
		'Up to 100 tags, separated by commas or lines, or an expression that returns a list; 512 characters together',
};

export const setDeviceTags = defineGetuiOperation({
	value: 'setDeviceTags',
	name: 'Replace Device Tags',
	action: 'Replace tags of device with Getui',
	description: 'Replace all tags of a device in one call; once a day for each device',
	fields: [deviceField, TAGS],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const request = {
					cid: readDeviceId(context.parameters, itemIndex),
					custom_tag: readList(context.parameters.get('tags', itemIndex, ''), TAGS.displayName),
				};
				context.client.check.setTags(request);
				return request;
			},
			async (request, options) => {
				await context.client.setTags(request, options);
				return stamp(context, { clientId: request.cid, tags: request.custom_tag });
			},
		),
});
