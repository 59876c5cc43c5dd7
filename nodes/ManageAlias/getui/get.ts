import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const get = defineGetuiOperation({
	value: 'get',
	name: 'Get',
	action: 'Get alias with Getui',
	description: 'Get the alias of a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ cid: readDeviceId(context.parameters, itemIndex) }),
			async ({ cid }, options) => {
				const { alias } = await context.client.getAlias({ cid }, options);
				return stamp(context, { clientId: cid, alias });
			},
		),
});
