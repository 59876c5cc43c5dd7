import { defineOperation } from '../../core/operation';
import { groupPushRequest } from '../schemas/push';
import { groupReply } from '../schemas/replies';
import { wirePush } from '../schemas/wire';

/**
 * Sends one push to every app of a group made in the console. Needs the group's keys.
 *
 * Takes what `push` takes, except `options.override_msg_id`. The reply gathers what each app says under
 * `apps`, by app key, a `msg_id` or an `error`; read it with `readGroupResults`. `group_msgid` is the key
 * to `getGroupMessagesDetail`. Some apps may refuse while others send, all with HTTP 200. The group's
 * data centre must be that of its apps, or every app answers 1011.
 *
 * Errors: those of `push`, for the whole or inside the entries.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_grouppush
 */
export const pushToGroup = defineOperation({
	name: 'pushToGroup',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_grouppush',
	family: 'push',
	bucket: 'push',
	// Cids are issued to an app, so nothing keeps a repetition to a group from sending twice.
	resend: 'never',
	request: groupPushRequest,
	response: groupReply,
	http: (input) => ({ method: 'POST', path: ['grouppush'], json: wirePush(input) }),
});
