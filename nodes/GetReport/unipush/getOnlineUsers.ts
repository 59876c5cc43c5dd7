import { toTime } from '../../shared/run/times';
import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const getOnlineUsers = defineUniPushOperation({
	value: 'getOnlineUsers',
	name: 'Get Online Users',
	action: 'Get online users with Uni-Push',
	description: 'Count the users who were online in the last 24 hours, every 10 minutes',
	fields: [],
	start: (context) =>
		requestWork(
			() => ({}),
			async (_request, options) => {
				const { data } = await context.client.getTodayOnlineClientReport({}, options);
				return Object.entries(data.online_statics ?? {})
					.sort(([a], [b]) => Number(a) - Number(b))
					.map(([time, online]) => stamp(context, { time: toTime(time), online: online ?? null }));
			},
		),
});
