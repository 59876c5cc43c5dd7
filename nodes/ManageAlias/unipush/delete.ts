import { requestWork, stamp } from '../../shared/run/works';
import { aliasField, readAlias } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const deleteAlias = defineUniPushOperation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete alias with Uni-Push',
	description: 'Delete an alias and take it from all its devices',
	fields: [aliasField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ alias: readAlias(context.parameters, itemIndex) }),
			async (request, options) => {
				await context.client.unboundAllAlias(request, options);
				return stamp(context, { alias: request.alias, deleted: true });
			},
			(request) => {
				context.client.check.unboundAllAlias(request);
			},
		),
});
