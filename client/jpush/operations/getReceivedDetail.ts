import { defineOperation } from '../../core/operation';
import { digitsOf } from '../schemas/common';
import { messageIds, receivedDetailReply } from '../schemas/report';

/**
 * Counts how many devices received pushes, by channel, for at most 100 `msg_ids` of the last 28 days.
 *
 * A count is null where it does not apply. Figures need some minutes after a push.
 *
 * Errors: 3002 for an unknown id, also shortly after a push; 3001 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getReceivedDetail = defineOperation({
	name: 'getReceivedDetail',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: messageIds,
	response: receivedDetailReply,
	http: (input) => ({
		method: 'GET',
		path: ['received', 'detail'],
		query: { msg_ids: input.msg_ids.map(digitsOf).join(',') },
	}),
});
