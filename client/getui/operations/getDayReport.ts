import { defineOperation } from '../../core/operation';
import { countsReply, dayQuery } from '../schemas/report';

/**
 * Counts all pushes of one past day (`yyyy-MM-dd`) by channel.
 *
 * Errors: 20001 for today or a day to come.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getDayReport = defineOperation({
	name: 'getDayReport',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: dayQuery,
	response: countsReply,
	http: ({ date, needGetuiByBrand }) => ({
		method: 'GET',
		path: ['report', 'push', 'date', date],
		query: { needGetuiByBrand: needGetuiByBrand?.toString() },
	}),
});
