import { defineOperation } from '../../core/operation';
import { groupMessageIds, groupMessagesReply } from '../schemas/report';

/**
 * Counts targets, deliveries and clicks of group pushes, for at most 10 `group_msgids` of the last 30 days.
 * Needs the group's keys; a paid feature.
 *
 * Errors: 3002 for an unknown id, also shortly after a push; 2006 or 2007 without the paid feature; 3001
 * for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getGroupMessagesDetail = defineOperation({
	name: 'getGroupMessagesDetail',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: groupMessageIds,
	response: groupMessagesReply,
	http: (input) => ({
		method: 'GET',
		path: ['group', 'messages', 'detail'],
		query: { group_msgids: input.group_msgids.join(',') },
	}),
});
