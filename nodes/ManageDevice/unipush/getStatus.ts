import { camelKeys } from '../../shared/run/camel';
import { deviceListFields } from '../../shared/vendors/unipush/fields';
import { toTime } from '../../shared/run/times';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { answersOf } from '../shared/deviceWork';
import { uniPushDeviceWork } from './devices';

export const getStatus = defineUniPushOperation({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of devices with Uni-Push',
	description: 'Tell whether the app on each device is online, and when it last was',
	fields: deviceListFields,
	start: (context) => {
		const { client } = context;
		return uniPushDeviceWork(context, {
			cap: context.module.UNIPUSH_MAX.status,
			check: (_group, push_clientid) => {
				client.check.getClientStatusByCid({ push_clientid });
			},
			call: async (_group, push_clientid, options) =>
				answersOf((await client.getClientStatusByCid({ push_clientid }, options)).data),
			present: ({ last_login_time: time, ...status }) => ({
				online: status.status === 'online',
				...camelKeys(status),
				lastLoginTime: toTime(time),
			}),
		});
	},
});
