import type { Route } from '../../core/types';
import { appRoutes, ok } from '../gate';
import type { JPushSim } from '../sim';

/** Vendor quota (P10). */
export function quotaRoutes(sim: JPushSim): Route[] {
	return appRoutes(sim, {
		operation: 'quota',
		method: 'GET',
		urls: ['/v3/push/quota'],
		family: 'push',
		bucket: 'push',
		envelope: true,
		handle: ({ app }) => {
			const entries = Object.entries(app.vendorQuota);
			const data = Object.fromEntries(entries.map(([maker, quota]) => [`${maker}_quota`, quota]));
			return ok({ code: 0, message: 'success', data });
		},
	});
}
