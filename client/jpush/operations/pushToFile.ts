import { defineOperation } from '../../core/operation';
import { filePushRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { wirePush } from '../schemas/wire';

/**
 * Sends one push to the devices listed in an uploaded file.
 *
 * Takes what `push` takes, with `audience` exactly `{file: {file_id}}` (see `uploadAliasFile` and
 * `uploadRegistrationIdFile`). Keep the file for at least 5 minutes. Counts against the 20 calls a minute
 * that all file operations share.
 *
 * Errors: those of `push`; 1003 when the file does not exist.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced
 */
export const pushToFile = defineOperation({
	name: 'pushToFile',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced',
	family: 'push',
	bucket: 'file',
	resend: 'keyed',
	request: filePushRequest,
	response: pushReply,
	http: (input) => ({ method: 'POST', path: ['push', 'file'], json: wirePush(input) }),
	key: (input) => input.cid,
});
