import { badgeField } from '../../shared/fields/badgeField';
import { userListFields } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readNumber } from './fields';
import { userChangeWork } from './users';

export const setBadge = defineMaximOperation({
	value: 'setBadge',
	name: 'Set Badge',
	action: 'Set badge of users with MaxIM',
	description:
		'Set the number that the app icon of users shows, and that later pushes count on from',
	fields: [...userListFields, badgeField],
	start: (context) =>
		userChangeWork(context, {
			readGroup: (itemIndex) => ({
				badge: readNumber(context.parameters.get('badge', itemIndex, ''), badgeField.displayName),
			}),
			check: ({ badge }, [user_id = '']) => context.client.check.setBadge({ user_id, badge }),
			inOrder: () => true,
			make: async ({ badge }, user_id, options) =>
				await context.client.setBadge({ user_id, badge }, options),
			present: (_answer, { badge }) => ({ badge: String(badge) }),
		}),
});
