import { defineOperation } from '../../core/operation';
import { userDayQuery, usersReply } from '../schemas/report';

/**
 * Counts the users of one past day (`yyyy-MM-dd`): all, new, active and online.
 *
 * Errors: 20001 for today or a day to come.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getDayUsers = defineOperation({
	name: 'getDayUsers',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: userDayQuery,
	response: usersReply,
	http: ({ date }) => ({ method: 'GET', path: ['report', 'user', 'date', date] }),
});
