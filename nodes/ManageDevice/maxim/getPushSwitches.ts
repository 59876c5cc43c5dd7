import { userListFields } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { userWork } from './users';

export const getPushSwitches = defineMaximOperation({
	value: 'getPushSwitches',
	name: 'Get Push Switches',
	action: 'Get push switches of users with MaxIM',
	description: 'Tell whether each user gets pushes, in which hours not, and what they show',
	fields: userListFields,
	start: (context) =>
		userWork(context, {
			check: (_group, [user_id = '']) => {
				context.client.check.getSettings({ user_id });
			},
			call: async (_group, [user_id = ''], options) => {
				const { data } = await context.client.getSettings({ user_id }, options);
				// The reply holds more, the answer to a secret question among it.
				const switches = {
					pushEnabled: opposite(data.no_push),
					showDetails: opposite(data.no_push_detail),
					doNotDisturbFrom: data.no_push_start_hour ?? null,
					doNotDisturbUntil: data.no_push_end_hour ?? null,
					nickname: data.push_nick_name ?? null,
					pushToken: data.push_token ?? null,
				};
				return new Map([[user_id, switches]]);
			},
			present: (answer) => answer,
		}),
});

/** The vendor's switches say what is off. */
function opposite(off: boolean | null | undefined): boolean | null {
	return typeof off === 'boolean' ? !off : null;
}
