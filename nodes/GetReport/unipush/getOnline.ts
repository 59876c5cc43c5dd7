import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const getOnline = defineUniPushOperation({
	value: 'getOnline',
	name: 'Get Online Devices',
	action: 'Get online devices with Uni-Push',
	description: 'Count the devices online during the last 24 hours, a row for every 10 minutes',
	fields: [],
	start: (context) =>
		requestWork(
			() => ({}),
			async (_request, options) => {
				const { data } = await context.client.getTodayOnlineClientReport({}, options);
				return Object.entries(data.online_statics ?? {}).map(([time, online]) =>
					stamp(context, { time: new Date(Number(time)).toISOString(), online: Number(online) }),
				);
			},
		),
});
