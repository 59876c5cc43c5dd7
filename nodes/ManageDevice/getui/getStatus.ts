import { camelKeys } from '../../shared/run/camel';
import { toTime } from '../../shared/run/times';
import { deviceListFields } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { answersOf } from '../shared/deviceWork';
import { getuiDeviceWork } from './devices';

export const getStatus = defineGetuiOperation({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of devices with Getui',
	description: 'Tell whether the app on each device is online, and when it last was',
	fields: deviceListFields,
	start: (context) => {
		const { client } = context;
		return getuiDeviceWork(context, {
			cap: context.module.GETUI_MAX.status,
			check: (_group, cid) => {
				client.check.getUserStatus({ cid });
			},
			call: async (_group, cid, options) => answersOf(await client.getUserStatus({ cid }, options)),
			present: ({ last_login_time: time, ...status }) => ({
				online: status.status === 'online',
				...camelKeys(status),
				lastLoginTime: toTime(time),
			}),
		});
	},
});
