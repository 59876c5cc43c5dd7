import { requestWork, stamp } from '../../shared/run/works';
import {
	aliasField,
	deviceField,
	readAlias,
	readPushToken,
	readUserId,
	userField,
} from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';

export const set = defineMaximOperation({
	value: 'set',
	name: 'Set',
	action: 'Set alias with MaxIM',
	description: 'Give a user, or one device of a user, an alias',
	fields: [userField, aliasField, deviceField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				user_id: readUserId(context.parameters, itemIndex),
				alias: readAlias(context.parameters, itemIndex),
				push_token: readPushToken(context.parameters, itemIndex),
			}),
			async (request, options) => {
				await context.client.setAlias(request, options);
				return stamp(context, {
					userId: request.user_id,
					alias: request.alias,
					...(request.push_token === undefined ? {} : { pushToken: request.push_token }),
				});
			},
		),
});
