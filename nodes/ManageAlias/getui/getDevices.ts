import { requestWork, stamp } from '../../shared/run/works';
import { aliasField, readAlias } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const getDevices = defineGetuiOperation({
	value: 'getDevices',
	name: 'Get Devices',
	action: 'Get devices of alias with Getui',
	description: 'Get the devices that have an alias',
	fields: [aliasField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ alias: readAlias(context.parameters, itemIndex) }),
			async ({ alias }, options) => {
				const { cid } = await context.client.getAliasCids({ alias }, options);
				return stamp(context, { alias, devices: cid.map((clientId) => ({ clientId })) });
			},
		),
});
