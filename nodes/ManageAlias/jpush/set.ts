import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import {
	aliasField,
	deviceField,
	readAlias,
	readDeviceId,
} from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const set = defineJPushOperation({
	value: 'set',
	name: 'Set',
	action: 'Set alias with JPush',
	description:
		'Give a device an alias; it replaces the one it had. An alias may have up to 10 devices.',
	fields: [deviceField, aliasField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				registration_id: readDeviceId(context.parameters, itemIndex),
				alias: readAlias(context.parameters, itemIndex),
			}),
			async (request, options) => {
				await context.client.updateDevice(request, options);
				return stamp(context, { registrationId: request.registration_id, alias: request.alias });
			},
		),
});
