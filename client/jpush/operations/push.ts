import { defineOperation } from '../../core/operation';
import { pushRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { wirePush } from '../schemas/wire';

/**
 * Sends one push: a notification, a custom message or both.
 *
 * `platform` and `audience` are required: `"all"`, or lists of at most 20 tags a kind, 1,000 aliases or
 * 1,000 registration ids. Android takes 4,000 bytes of notification and message together, iOS 3,584 bytes
 * of its object. `options.time_to_live` is in seconds, up to 10 days. With a `cid` (see `getCids`) a
 * repetition within a day returns the first result and sends nothing.
 *
 * Errors: 1002, 1003 and 1009 for the content, 1005 for its size, 1011 when no device matches, 1012 for
 * quotas, 1016 to 1018 for features that are not open, 2008 after 10 broadcasts a day, 2002 at the rate
 * limit.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push
 */
export const push = defineOperation({
	name: 'push',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push',
	family: 'push',
	bucket: 'push',
	resend: 'keyed',
	request: pushRequest,
	response: pushReply,
	http: (input) => ({ method: 'POST', path: ['push'], json: wirePush(input) }),
	key: (input) => input.cid,
});
