import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const get = defineUniPushOperation({
	value: 'get',
	name: 'Get',
	action: 'Get alias with Uni-Push',
	description: 'Get the alias of a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ cid: readDeviceId(context.parameters, itemIndex) }),
			async (request, options) => {
				const { data } = await context.client.getAliasByCid(request, options);
				return stamp(context, { pushClientId: request.cid, alias: data?.alias || null });
			},
		),
});
