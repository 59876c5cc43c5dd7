import { defineOperation } from '../../core/operation';
import { countsReply, realtimeQuery } from '../schemas/report';

/**
 * Counts at most 200 tasks as they stand now, with the reasons for what was lost between the stages. Apple's
 * channel is `apn` here.
 *
 * Errors: 30017 without permission, 30018 when asked too often.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getRealtimeReport = defineOperation({
	name: 'getRealtimeReport',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'realtime',
	resend: 'safe',
	request: realtimeQuery,
	response: countsReply,
	http: ({ taskid }) => ({
		method: 'GET',
		path: ['report', 'push', 'task', taskid, 'detail'],
	}),
});
