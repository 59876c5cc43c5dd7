import { requestWork, stamp } from '../../shared/run/works';
import { aliasField, readAlias } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const getDevices = defineUniPushOperation({
	value: 'getDevices',
	name: 'Get Devices',
	action: 'Get devices of alias with Uni-Push',
	description: 'Get the devices that have an alias',
	fields: [aliasField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ alias: readAlias(context.parameters, itemIndex) }),
			async (request, options) => {
				const { data } = await context.client.getCidByAlias(request, options);
				const devices = (data?.cid ?? []).map((pushClientId) => ({ pushClientId }));
				return stamp(context, { alias: request.alias, devices });
			},
		),
});
