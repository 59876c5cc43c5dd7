import { defineOperation } from '../../core/operation';
import { pushRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { wirePush } from '../schemas/wire';

/**
 * Checks one push as `push` would, but delivers nothing.
 *
 * Takes what `push` takes and answers in the same form. Whether it uses up the `cid` or one of the day's
 * broadcasts is not documented.
 *
 * Errors: those of `push`.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced
 */
export const validatePush = defineOperation({
	name: 'validatePush',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced',
	family: 'push',
	bucket: 'push',
	// Nothing is delivered, however often it is asked.
	resend: 'safe',
	request: pushRequest,
	response: pushReply,
	http: (input) => ({ method: 'POST', path: ['push', 'validate'], json: wirePush(input) }),
});
