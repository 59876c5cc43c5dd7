import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { fileReply } from '../schemas/replies';

/**
 * Lists the uploaded files that have not expired; an app holds at most 20.
 *
 * Counts against the 20 calls a minute that all file operations share.
 *
 * Errors: 1004 for wrong keys, 1105 for developer keys without the group-file feature.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file
 */
export const listFiles = defineOperation({
	name: 'listFiles',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file',
	family: 'push',
	bucket: 'file',
	resend: 'safe',
	request: z.strictObject({}),
	response: z.looseObject({ total_count: z.number(), files: z.array(fileReply) }),
	http: () => ({ method: 'GET', path: ['files'] }),
});
