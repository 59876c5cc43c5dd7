import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { fileReply } from '../schemas/replies';

/**
 * Reads what is known of one uploaded file; its content cannot be read back.
 *
 * Counts against the 20 calls a minute that all file operations share.
 *
 * Errors: 1003 when there is no such file, 1105 for developer keys without the group-file feature.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file
 */
export const getFile = defineOperation({
	name: 'getFile',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file',
	family: 'push',
	bucket: 'file',
	resend: 'safe',
	request: z.strictObject({ file_id: token }),
	response: fileReply,
	http: (input) => ({ method: 'GET', path: ['files', input.file_id] }),
});
