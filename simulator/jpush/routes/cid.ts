import type { Route } from '../../core/types';
import { JPushError } from '../errors';
import { appRoutes, ok } from '../gate';
import { LIMITS } from '../limits';
import type { JPushSim } from '../sim';

/** The cid pool (P3). */
export function cidRoutes(sim: JPushSim): Route[] {
	return appRoutes(sim, {
		operation: 'cid',
		method: 'GET',
		urls: ['/v3/push/cid'],
		family: 'push',
		bucket: 'push',
		handle: ({ app, request, now }) => {
			const { count = '1', type = 'push' } = request.query;
			const wanted = /^\d{1,4}$/.test(count) ? Number(count) : 0;
			if (wanted < 1 || wanted > LIMITS.cidCount) throw new JPushError(1003, 'Invalid count');
			if (type !== 'push' && type !== 'schedule') throw new JPushError(1003, 'Invalid type');
			// Without VIP the count is cut in silence; the seed knows no such limit, later pages do.
			const given = app.vip ? wanted : Math.min(wanted, app.settings.freeCidCount);
			return ok({ cidlist: app.cids.issue(given, type, now) });
		},
	});
}
