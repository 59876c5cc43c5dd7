import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import {
	aliasField,
	platformOptions,
	readAlias,
	readPlatforms,
} from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const getDevices = defineJPushOperation({
	value: 'getDevices',
	name: 'Get Devices',
	action: 'Get devices of alias with JPush',
	description: 'Get the devices that have an alias',
	fields: [aliasField, platformOptions()],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				alias: readAlias(context.parameters, itemIndex),
				platform: readPlatforms(context.parameters, itemIndex),
			}),
			async (request, options) => {
				const { data } = await context.client.getAliasDevices(
					{ ...request, new_format: true },
					options,
				);
				return stamp(context, {
					alias: request.alias,
					devices: (data ?? []).map((device) => ({
						registrationId: device.registration_id,
						platform: device.platform,
						lastOnlineDate: device.last_online_date,
					})),
				});
			},
		),
});
