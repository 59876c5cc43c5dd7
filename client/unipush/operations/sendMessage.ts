import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { messageRequest } from '../schemas/message';
import { sendReply } from '../schemas/replies';

/**
 * Sends one message to at most 500 devices, or to everyone.
 *
 * One target at most: `user_id`, `user_tag`, `device_id` and `push_clientid` take 500 entries, `getui_alias`
 * takes 50, as an alias may have 10 devices. Without a target `broadcast: true` has to be said; the vendor
 * would send to everyone silently. `title` has at most 19 characters, `content` 49, `payload` 799;
 * `settings.ttl` is in milliseconds, up to 3 days, -1 for none. With a `request_id` of 10 to 32 characters
 * a repetition within a day returns the first result and sends nothing.
 *
 * `data` holds the state of each device under the task id: `successed_online`, `successed_offline` or
 * `successed_ignore` (not used for 90 days); for everyone and for tags the task id alone.
 *
 * Errors: 20001 for a value, uni-push-user-invalid when no target has a device, 30007 to 30010 for the
 * limits of a day (100 broadcasts), 30014 for more than 5 broadcasts a minute, 30000, 30002 and 30003 for
 * what is not open.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const sendMessage = defineOperation({
	name: 'sendMessage',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'push',
	resend: 'keyed',
	request: messageRequest,
	response: sendReply,
	http: ({ broadcast, ...params }) =>
		command('sendMessage', params, broadcast === undefined ? {} : { broadcast }),
	key: (input) => input.request_id,
});
