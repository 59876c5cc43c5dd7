import { deviceListFields } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { lookUpDevices } from './lookUpDevices';

export const getOnlineStatus = defineJPushOperation({
	value: 'getOnlineStatus',
	name: 'Get Online Status',
	action: 'Get online status of devices with JPush',
	description: 'Tell which devices are online, which means seen within 10 minutes (VIP)',
	fields: deviceListFields,
	start: (context) =>
		lookUpDevices(context, {
			cap: context.module.JPUSH_MAX.registrationIds,
			ask: async (registration_ids, options) => {
				const reply = await context.client.getDeviceStatus({ registration_ids }, options);
				// An id that the app does not have reads as null.
				const known = Object.entries(reply).flatMap(([id, state]) =>
					state === null ? [] : [[id, state] as const],
				);
				return new Map(
					known.map(([id, { online, last_online_time: lastOnlineTime = null, ...others }]) => [
						id,
						{ online, lastOnlineTime, ...others },
					]),
				);
			},
		}),
});
