import { requestWork, stamp } from '../../shared/run/works';
import { readUserId, userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';

export const getDeviceTags = defineMaximOperation({
	value: 'getDeviceTags',
	name: 'Get User Tags',
	action: 'Get tags of user with MaxIM',
	description: 'Get the tags of a user',
	fields: [userField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ user_id: readUserId(context.parameters, itemIndex) }),
			async (request, options) => {
				const { data } = await context.client.getTags(request, options);
				return stamp(context, { userId: request.user_id, tags: data ?? [] });
			},
		),
});
