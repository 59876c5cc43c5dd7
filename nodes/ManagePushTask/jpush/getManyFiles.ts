import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { requestWork, stamp } from '../../shared/run/works';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { presentFile } from './files';

export const getManyFiles = defineJPushOperation({
	value: 'getManyFiles',
	name: 'Get Many Files',
	action: 'Get many files with JPush',
	description: 'List the uploaded files of registration IDs and aliases that have not expired',
	fields: returnAllFields,
	start: (context) =>
		requestWork(
			(itemIndex) => ({ limit: readLimit(context.parameters, itemIndex) }),
			async ({ limit }, options) => {
				const { files } = await context.client.listFiles({}, options);
				return files.slice(0, limit).map((file) => stamp(context, presentFile(file)));
			},
		),
});
