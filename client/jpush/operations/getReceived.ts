import { defineOperation } from '../../core/operation';
import { digitsOf } from '../schemas/common';
import { messageIds, receivedReply } from '../schemas/report';

/**
 * Counts how many devices received pushes, for at most 100 `msg_ids`. An older form of
 * `getReceivedDetail`, which the vendor's page no longer shows.
 *
 * A count is null where it does not apply. Figures need some minutes after a push.
 *
 * Errors: 3002 for an unknown id, also shortly after a push; 3001 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getReceived = defineOperation({
	name: 'getReceived',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: messageIds,
	response: receivedReply,
	http: (input) => ({
		method: 'GET',
		path: ['received'],
		query: { msg_ids: input.msg_ids.map(digitsOf).join(',') },
	}),
});
