import type { Route } from '../../core/types';
import { actingUser, maximRoutes, readBody } from '../gate';
import { badgeBody } from '../push/schema';
import type { MaximSim } from '../sim';

/** Sets the number the next pushes count from. */
export function badgeRoutes(sim: MaximSim): Route[] {
	return maximRoutes(sim, {
		operation: 'badgeSet',
		methods: ['POST'],
		url: '/user/push/badge',
		access: () => 'user',
		handle: (call) => {
			const user = actingUser(call);
			const { badge } = readBody(call, badgeBody);
			for (const { phone } of user.devices) {
				phone.badge = Math.max(0, badge);
				call.app.frame.hub.touch(phone);
			}
			return true;
		},
	});
}
