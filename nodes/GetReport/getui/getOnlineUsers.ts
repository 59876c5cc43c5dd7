import { toTime } from '../../shared/run/times';
import { requestWork, stamp } from '../../shared/run/works';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const getOnlineUsers = defineGetuiOperation({
	value: 'getOnlineUsers',
	name: 'Get Online Users',
	action: 'Get online users with Getui',
	description: 'Count the users who were online in the last 24 hours, every 10 minutes',
	fields: [],
	start: (context) =>
		requestWork(
			() => ({}),
			async (_request, options) => {
				const { online_statics } = await context.client.getOnlineUsers({}, options);
				return Object.entries(online_statics).map(([moment, online]) =>
					stamp(context, { time: toTime(moment), online: online ?? null }),
				);
			},
		),
});
