import { aliasNameField, readAliasRow, typedFields } from '../../shared/fields/aliasField';
import { targetNameField, targetSourceField } from '../../shared/fields/targets';
import { changeWork } from '../../shared/send/changeOnce';
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
	fields: [
		targetSourceField(),
		...typedFields([userField, aliasField]),
		{
			...targetNameField(),
			placeholder: 'e.g. user_id',
			description: 'Name of the input field that holds the user ID; dots lead into objects',
		},
		aliasNameField,
		...typedFields([deviceField]),
	],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const row = readAliasRow(context, itemIndex);
				const request =
					row === undefined
						? {
								user_id: readUserId(context.parameters, itemIndex),
								alias: readAlias(context.parameters, itemIndex),
								push_token: readPushToken(context.parameters, itemIndex),
							}
						: { user_id: row.target, alias: row.alias, push_token: undefined };
				context.client.check.setAlias(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.setAlias(request, options);
				return {
					userId: request.user_id,
					alias: request.alias,
					...(request.push_token === undefined ? {} : { pushToken: request.push_token }),
				};
			},
			repeatable: true,
			thing: ({ user_id }) => user_id,
		}),
});
