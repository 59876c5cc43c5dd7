import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import {
	aliasField,
	platformOptions,
	readAlias,
	readPlatforms,
} from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const deleteAlias = defineJPushOperation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete alias with JPush',
	description: 'Delete an alias and take it from all its devices',
	fields: [aliasField, platformOptions()],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				alias: readAlias(context.parameters, itemIndex),
				platform: readPlatforms(context.parameters, itemIndex),
			}),
			async (request, options) => {
				await context.client.deleteAlias(request, options);
				return stamp(context, { alias: request.alias, deleted: true });
			},
			(request) => {
				context.client.check.deleteAlias(request);
			},
		),
});
