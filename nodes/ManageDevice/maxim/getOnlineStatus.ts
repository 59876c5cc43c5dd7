import { userListFields } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { userWork } from './users';

export const getOnlineStatus = defineMaximOperation({
	value: 'getOnlineStatus',
	name: 'Get Online Status',
	action: 'Get online status of users with MaxIM',
	description: 'Tell whether users are online on any of their devices',
	fields: userListFields,
	start: (context) =>
		userWork(context, {
			check: (_group, [user_id = '']) => context.client.check.getOnlineStatus({ user_id }),
			call: async (_group, [user_id = ''], options) => {
				const { data } = await context.client.getOnlineStatus({ user_id }, options);
				return new Map([[user_id, { online: data.online }]]);
			},
			present: ({ online }) => ({ online }),
		}),
});
