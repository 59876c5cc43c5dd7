import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId, readTag, tagField } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const check = defineGetuiOperation({
	value: 'check',
	name: 'Check Device',
	action: 'Check tag of device with Getui',
	description: 'Tell whether a device has a tag',
	fields: [tagField, deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				tag: readTag(context.parameters, itemIndex),
				cid: readDeviceId(context.parameters, itemIndex),
			}),
			async ({ tag, cid }, options) => {
				const tags = await context.client.getTags({ cid }, options);
				return stamp(context, { tag, clientId: cid, hasTag: tags[cid]?.includes(tag) === true });
			},
		),
});
