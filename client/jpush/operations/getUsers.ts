import { defineOperation } from '../../core/operation';
import { userQuery, usersReply } from '../schemas/report';

/**
 * Counts new, online and active users. A paid feature.
 *
 * `start` is `yyyy-MM-dd HH`, `yyyy-MM-dd` or `yyyy-MM` for the units HOUR, DAY and MONTH; `duration` counts
 * units, up to 24, 60 and 2, within the last 60 days. HOUR only serves the current day.
 *
 * Errors: 3004 when `start` does not fit the unit, 3005 outside the 60 days, 2006 or 2007 without the paid
 * feature, 3001 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getUsers = defineOperation({
	name: 'getUsers',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: userQuery({ HOUR: 24, DAY: 60, MONTH: 2 }),
	response: usersReply,
	http: (input) => ({ method: 'GET', path: ['users'], query: input }),
});
