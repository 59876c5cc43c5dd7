import { defineOperation } from '../../core/operation';
import { groupFilePushRequest } from '../schemas/push';
import { groupReply } from '../schemas/replies';
import { wirePush } from '../schemas/wire';

/**
 * Sends one push to the devices listed in a file, in every app of a group. Needs the group's keys; a paid
 * feature.
 *
 * Takes what `pushToFile` takes, except `options.override_msg_id`; the file must have been uploaded with
 * developer keys. Answers as `pushToGroup` does.
 *
 * Errors: 2007 without the paid feature; those of `push`, for the whole or inside the entries.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_grouppush
 */
export const pushFileToGroup = defineOperation({
	name: 'pushFileToGroup',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_grouppush',
	family: 'push',
	bucket: 'file',
	// Cids are issued to an app, so nothing keeps a repetition to a group from sending twice.
	resend: 'never',
	request: groupFilePushRequest,
	response: groupReply,
	http: (input) => ({ method: 'POST', path: ['grouppush', 'file'], json: wirePush(input) }),
});
