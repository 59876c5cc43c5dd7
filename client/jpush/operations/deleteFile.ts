import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Deletes an uploaded file; one that does not exist is no error.
 *
 * A schedule that still has to push to the file will fail. Counts against the 20 calls a minute that all
 * file operations share.
 *
 * Errors: 1004 for wrong keys, 1105 for developer keys without the group-file feature.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file
 */
export const deleteFile = defineOperation({
	name: 'deleteFile',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file',
	family: 'push',
	bucket: 'file',
	resend: 'safe',
	request: z.strictObject({ file_id: token }),
	response: emptyReply,
	http: (input) => ({ method: 'DELETE', path: ['files', input.file_id] }),
});
