import { changeWork } from '../../shared/send/changeOnce';
import { fileField, readFileId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const deleteFile = defineJPushOperation({
	value: 'deleteFile',
	name: 'Delete File',
	action: 'Delete file with JPush',
	description: 'Delete an uploaded file; a scheduled push that still needs it will not go out',
	fields: [fileField],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = { file_id: readFileId(context.parameters, itemIndex) };
				context.client.check.deleteFile(request);
				return request;
			},
			call: async (request, options) => {
				await context.client.deleteFile(request, options);
				return { fileId: request.file_id, deleted: true };
			},
			repeatable: true,
		}),
});
