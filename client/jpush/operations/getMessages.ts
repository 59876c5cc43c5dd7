import { defineOperation } from '../../core/operation';
import { digitsOf } from '../schemas/common';
import { messageIds, messagesReply } from '../schemas/report';

/**
 * Counts targets, deliveries and clicks for at most 100 `msg_ids`. An older form of
 * `getMessagesDetail`. A paid feature.
 *
 * Errors: 3002 for an unknown id, also shortly after a push; 2006 or 2007 without the paid feature; 3001
 * for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getMessages = defineOperation({
	name: 'getMessages',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: messageIds,
	response: messagesReply,
	http: (input) => ({
		method: 'GET',
		path: ['messages'],
		query: { msg_ids: input.msg_ids.map(digitsOf).join(',') },
	}),
});
