import { defineOperation } from '../../core/operation';
import { identityHeaders } from '../schemas/common';
import { notifyRequest, wirePush } from '../schemas/push';
import { notifyReply } from '../schemas/replies';

/**
 * Sends one push: a notification (`text`, `image`) or a message that the app gets unseen (`cmd`).
 *
 * `audience` is `"all"`, or one list of at most 500 tags, aliases, user ids or push tokens. A picture is
 * smaller than 1 MB and ends in .jpg, .jpeg or .png. `show_begin_time` and `show_end_time` are seconds since
 * the epoch and bound when the phone shows the push; it is sent at once. A push whose `setting.request_id`
 * was seen before is not sent again. It cannot be taken back, has no life span and needs the push feature and
 * an administrator's token.
 *
 * Errors: 12001 to 12004 for the picture, 12005 for more than 500 targets, 12006 when push is off, 10002 for
 * other values, 10003 and 10008 for the token, 40000 for the app id, 10010 without permission.
 * @see https://docs.lanyingim.com/reference/server-api/push.html
 */
export const notify = defineOperation({
	name: 'notify',
	seed: true,
	source: 'https://docs.lanyingim.com/reference/server-api/push.html',
	family: 'api',
	bucket: 'api',
	resend: 'keyed',
	request: notifyRequest,
	response: notifyReply,
	http: (input) => ({
		method: 'POST',
		path: ['push', 'notify'],
		headers: identityHeaders(input),
		json: wirePush(input),
	}),
	key: (input) => input.setting?.request_id,
});
