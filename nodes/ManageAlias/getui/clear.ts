import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const clear = defineGetuiOperation({
	value: 'clear',
	name: 'Clear',
	action: 'Clear alias with Getui',
	description: 'Take the alias from a device',
	fields: [deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ cid: readDeviceId(context.parameters, itemIndex) }),
			async ({ cid }, options) => {
				// Getui unbinds pairs only, so the alias has to be known.
				const { alias } = await context.client.getAlias({ cid }, options);
				if (alias !== null) {
					await context.client.unbindAliases({ data_list: [{ cid, alias }] }, options);
				}
				return stamp(context, { clientId: cid, alias: null });
			},
			(request) => {
				context.client.check.getAlias(request);
			},
		),
});
