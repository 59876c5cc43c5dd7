import { stamp } from '../../shared/run/works';
import { changeWork } from '../../shared/send/changeWork';
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
			read: (itemIndex) => ({ file_id: readFileId(context.parameters, itemIndex) }),
			call: async (request, options) => {
				await context.client.deleteFile(request, options);
				return stamp(context, { fileId: request.file_id, deleted: true });
			},
			repeatable: true,
		}),
});
