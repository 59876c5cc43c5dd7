import { readDistinct } from '../../shared/fields/lists';
import { changeWork } from '../../shared/send/changeOnce';
import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { allTagsField } from '../shared/tagged';

export const setDeviceTags = defineGetuiOperation({
	value: 'setDeviceTags',
	name: 'Replace Device Tags',
	action: 'Replace tags of device with Getui',
	description: 'Replace all tags of a device in one call; once a day for each device',
	fields: [deviceField, allTagsField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = {
					cid: readDeviceId(context.parameters, itemIndex),
					custom_tag: readDistinct(
						context.parameters.get('tags', itemIndex, ''),
						allTagsField.displayName,
					),
				};
				context.client.check.setTags(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.setTags(request, options);
				return { clientId: request.cid, tags: request.custom_tag };
			},
			repeatable: false,
		}),
});
