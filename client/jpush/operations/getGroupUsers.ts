import { defineOperation } from '../../core/operation';
import { userQuery, usersReply } from '../schemas/report';

/**
 * Counts new, online and active users of all apps of a group. Needs the group's keys; a paid feature.
 *
 * `start` is `yyyy-MM-dd HH`, `yyyy-MM-dd` or `yyyy-MM` for the units HOUR, DAY and MONTH; `duration` counts
 * units, up to 24, 30 and 1, within the last 30 days.
 *
 * Errors: 3004 when `start` does not fit the unit, 3005 outside the 30 days, 2006 or 2007 without the paid
 * feature, 3001 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report
 */
export const getGroupUsers = defineOperation({
	name: 'getGroupUsers',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_report',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: userQuery({ HOUR: 24, DAY: 30, MONTH: 1 }),
	response: usersReply,
	http: (input) => ({ method: 'GET', path: ['group', 'users'], query: input }),
});
