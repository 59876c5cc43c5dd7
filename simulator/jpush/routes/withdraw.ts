import type { Route } from '../../core/types';
import { JPushError } from '../errors';
import { appRoutes, EMPTY } from '../gate';
import type { JPushSim } from '../sim';

/** Withdraw (P4). */
export function withdrawRoutes(sim: JPushSim): Route[] {
	return appRoutes(sim, {
		operation: 'withdraw',
		method: 'DELETE',
		urls: ['/v3/push/:msgid'],
		family: 'push',
		bucket: 'push',
		handle: ({ app, request, now }) => {
			const message = app.message(request.params.msgid ?? '');
			if (!message || now - message.at > app.settings.withdrawWindowMs) {
				throw new JPushError(1003, "msgid doesn't exist");
			}
			app.frame.courier.withdraw(message, app.frame.registry.phones);
			return EMPTY;
		},
	});
}
