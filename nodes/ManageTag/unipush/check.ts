import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId, readTag, tagField } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readTagsOf } from './deviceTags';

export const check = defineUniPushOperation({
	value: 'check',
	name: 'Check Device',
	action: 'Check tag of device with Uni-Push',
	description: 'Tell whether a device has a tag',
	fields: [tagField, deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				tag: readTag(context.parameters, itemIndex),
				cid: readDeviceId(context.parameters, itemIndex),
			}),
			async ({ tag, cid }, options) => {
				const tags = await readTagsOf(context, cid, options);
				return stamp(context, { tag, pushClientId: cid, hasTag: tags.includes(tag) });
			},
		),
});
