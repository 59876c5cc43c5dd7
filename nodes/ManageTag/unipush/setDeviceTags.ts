import { readDistinct } from '../../shared/fields/lists';
import { ParameterError } from '../../shared/run/failure';
import { changeWork } from '../../shared/send/changeOnce';
import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { allTagsField } from '../shared/tagged';

export const setDeviceTags = defineUniPushOperation({
	value: 'setDeviceTags',
	name: 'Replace Device Tags',
	action: 'Replace tags of device with Uni-Push',
	description: 'Replace all tags of a device in one call; once a day for each device',
	fields: [deviceField, allTagsField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const cid = readDeviceId(context.parameters, itemIndex);
				const custom_tag = readDistinct(context.parameters.get('tags', itemIndex, ''), 'Tags');
				if (custom_tag.length === 0) {
					throw new ParameterError('Tags', 'no tag is given', 'Enter at least one tag.');
				}
				context.client.check.cidBindCustomTags({ cid, custom_tag });
				return { cid, custom_tag };
			},
			call: async (request, options) => {
				await context.client.cidBindCustomTags(request, options);
				return { pushClientId: request.cid, tags: request.custom_tag };
			},
			repeatable: false,
		}),
});
