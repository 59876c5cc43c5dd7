import { requestWork, stamp } from '../../shared/run/works';
import { readUserId, userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readSerial, serialField } from './fields';

export const remove = defineMaximOperation({
	value: 'remove',
	name: 'Remove',
	action: 'Remove device with MaxIM',
	description: 'Remove a device of a user',
	fields: [userField, serialField],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const request = {
					user_id: readUserId(context.parameters, itemIndex),
					device_sn: readSerial(context.parameters, itemIndex),
				};
				context.client.check.removeDevice(request);
				return request;
			},
			async (request, options) => {
				await context.client.removeDevice(request, options);
				return stamp(context, {
					userId: request.user_id,
					deviceSn: String(request.device_sn),
					removed: true,
				});
			},
		),
});
