import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const clear = defineUniPushOperation({
	value: 'clear',
	name: 'Clear',
	action: 'Clear alias with Uni-Push',
	description: 'Take the alias from a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ cid: readDeviceId(context.parameters, itemIndex) }),
			async ({ cid }, options) => {
				// The vendor unbinds a pair, so the alias has to be known.
				const { data } = await context.client.getAliasByCid({ cid }, options);
				const alias = data?.alias;
				if (alias) await context.client.unboundAlias([{ cid, alias }], options);
				return stamp(context, { pushClientId: cid, alias: null });
			},
			(request) => {
				context.client.check.getAliasByCid(request);
			},
		),
});
