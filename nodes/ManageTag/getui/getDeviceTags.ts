import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const getDeviceTags = defineGetuiOperation({
	value: 'getDeviceTags',
	name: 'Get Device Tags',
	action: 'Get tags of device with Getui',
	description: 'Get the tags of a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ cid: readDeviceId(context.parameters, itemIndex) }),
			async ({ cid }, options) => {
				const tags = await context.client.getTags({ cid }, options);
				return stamp(context, { clientId: cid, tags: tags[cid] ?? [] });
			},
		),
});
