import { requestWork, stamp } from '../../shared/run/works';
import { readUserId, userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';

const PLATFORMS = [null, 'ios', 'android', 'windows', 'mac', 'linux', 'web'] as const;

export const getMany = defineMaximOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many devices of user with MaxIM',
	description: 'List the devices of a user',
	fields: [userField],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const request = { user_id: readUserId(context.parameters, itemIndex) };
				context.client.check.listDevices(request);
				return request;
			},
			async (request, options) => {
				const { data } = await context.client.listDevices(request, options);
				return (data ?? []).map((device) =>
					stamp(context, {
						userId: request.user_id,
						deviceSn: String(device.device_sn),
						platform: PLATFORMS[device.platform ?? 0] ?? null,
						userAgent: device.user_agent ?? null,
					}),
				);
			},
		),
});
