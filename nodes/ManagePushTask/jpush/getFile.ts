import { requestWork, stamp } from '../../shared/run/works';
import { fileField, readFileId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { presentFile } from './files';

export const getFile = defineJPushOperation({
	value: 'getFile',
	name: 'Get File',
	action: 'Get file with JPush',
	description: 'Get what is known of an uploaded file; its content cannot be read back',
	fields: [fileField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ file_id: readFileId(context.parameters, itemIndex) }),
			async (request, options) =>
				stamp(context, presentFile(await context.client.getFile(request, options))),
		),
});
