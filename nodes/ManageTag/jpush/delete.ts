import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import {
	platformOptions,
	readPlatforms,
	readTag,
	tagField,
} from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';

export const deleteTag = defineJPushOperation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete tag with JPush',
	description: 'Delete a tag and take it from all devices',
	fields: [tagField, platformOptions()],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				tag: readTag(context.parameters, itemIndex),
				platform: readPlatforms(context.parameters, itemIndex),
			}),
			async (request, options) => {
				await context.client.deleteTag(request, options);
				return stamp(context, { tag: request.tag, deleted: true });
			},
			(request) => {
				context.client.check.deleteTag(request);
			},
		),
});
