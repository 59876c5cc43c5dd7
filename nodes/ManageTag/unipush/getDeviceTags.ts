import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readTagsOf } from './deviceTags';

export const getDeviceTags = defineUniPushOperation({
	value: 'getDeviceTags',
	name: 'Get Device Tags',
	action: 'Get tags of device with Uni-Push',
	description: 'Get the tags of a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ cid: readDeviceId(context.parameters, itemIndex) }),
			async ({ cid }, options) =>
				stamp(context, { pushClientId: cid, tags: await readTagsOf(context, cid, options) }),
		),
});
