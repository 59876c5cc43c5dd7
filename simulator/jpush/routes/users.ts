import type { Route } from '../../core/types';
import { appRoutes, ok } from '../gate';
import { LIMITS } from '../limits';
import type { JPushSim } from '../sim';
import { userStats } from '../userStats';

/** User statistics (R6). */
export function userRoutes(sim: JPushSim): Route[] {
	return appRoutes(sim, {
		operation: 'users',
		method: 'GET',
		urls: ['/v3/users', '/v3/report/users'],
		family: 'report',
		bucket: 'report',
		vip: sim.cases.reportVip,
		handle: ({ app, request, now }) =>
			ok(
				userStats(request.query, {
					phones: app.phones.all(),
					now,
					zone: app.settings.timeZoneOffsetHours,
					days: LIMITS.userDays,
					maxDuration: { HOUR: 24, DAY: 60, MONTH: 2 },
					cases: sim.cases,
				}),
			),
	});
}
