import { requestWork, stamp } from '../../shared/run/works';
import { aliasField, readAlias } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const deleteAlias = defineGetuiOperation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete alias with Getui',
	description: 'Delete an alias and take it from all its devices',
	fields: [aliasField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ alias: readAlias(context.parameters, itemIndex) }),
			async ({ alias }, options) => {
				await context.client.deleteAlias({ alias }, options);
				return stamp(context, { alias, deleted: true });
			},
			(request) => {
				context.client.check.deleteAlias(request);
			},
		),
});
