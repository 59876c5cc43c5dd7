import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { requestWork, stamp } from '../../shared/run/works';

export const getMany = defineJPushOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many tags with JPush',
	description: 'List the tags of the app; JPush names at most 100 for each platform',
	fields: returnAllFields,
	start: (context) =>
		requestWork(
			(itemIndex) => ({ limit: readLimit(context.parameters, itemIndex) }),
			async ({ limit }, options) => {
				const { tags } = await context.client.listTags({}, options);
				return tags.slice(0, limit).map((tag) => stamp(context, { tag }));
			},
		),
});
