import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { digitsOf, longId } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Withdraws a push.
 *
 * Android messages are stopped while queued or being sent, iOS messages while queued; newer SDKs also
 * remove what is shown and not yet clicked. Success does not promise that devices were reached.
 *
 * Errors: 1003 when the vendor does not know the `msg_id`.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced
 */
export const withdrawPush = defineOperation({
	name: 'withdrawPush',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced',
	family: 'push',
	bucket: 'push',
	resend: 'safe',
	request: z.strictObject({ msg_id: longId }),
	response: emptyReply,
	http: (input) => ({ method: 'DELETE', path: ['push', digitsOf(input.msg_id)] }),
});
