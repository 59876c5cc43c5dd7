import { defineOperation } from '../../core/operation';
import { wireInteger } from '../../core/json';
import { digitsOf } from '../schemas/common';
import { deliveryReply, statusQuery } from '../schemas/report';

/**
 * Tells for at most 1,000 devices whether a push was delivered. A paid feature.
 *
 * `status` is 0 delivered, 1 not delivered, 2 not of this app, 3 not a target of the push, 4 system error.
 * `date` is the day of the push (`yyyy-MM-dd`), today unless told.
 *
 * Errors: 3002 for an unknown id, also shortly after a push; 2006 or 2007 without the paid feature; 3001
 * for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getMessageStatus = defineOperation({
	name: 'getMessageStatus',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: statusQuery,
	response: deliveryReply,
	http: (input) => ({
		method: 'POST',
		path: ['status', 'message'],
		// The document types the id as a number; written bare it keeps the digits that one would lose.
		json: { ...input, msg_id: wireInteger(digitsOf(input.msg_id)) },
	}),
});
