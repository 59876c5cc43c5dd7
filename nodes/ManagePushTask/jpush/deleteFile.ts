import { fileField, readFileId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { taskWork } from '../shared/taskWork';

export const deleteFile = defineJPushOperation({
	value: 'deleteFile',
	name: 'Delete File',
	action: 'Delete file with JPush',
	description: 'Delete an uploaded file; a scheduled push that still needs it will not go out',
	fields: [fileField],
	start: (context) =>
		taskWork(context, {
			...{ vendor: 'jpush', kind: 'deleteFile' },
			read: (itemIndex) => readFileId(context.parameters, itemIndex),
			check: (file_id) => context.client.check.deleteFile({ file_id }),
			make: async (file_id, options) => await context.client.deleteFile({ file_id }, options),
			present: (fileId) => ({ fileId, deleted: true }),
		}),
});
