import { defineOperation } from '../../core/operation';
import { digitsOf } from '../schemas/common';
import { messageIds, messagesDetailReply } from '../schemas/report';

/**
 * Counts targets, deliveries, displays and clicks by channel, for at most 100 `msg_ids`. A paid feature.
 *
 * Each count may be null or absent. Receipts that arrive more than 5 days later are not counted.
 *
 * Errors: 3002 for an unknown id, also shortly after a push; 2006 or 2007 without the paid feature; 3001
 * for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getMessagesDetail = defineOperation({
	name: 'getMessagesDetail',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: messageIds,
	response: messagesDetailReply,
	http: (input) => ({
		method: 'GET',
		path: ['messages', 'detail'],
		query: { msg_ids: input.msg_ids.map(digitsOf).join(',') },
	}),
});
