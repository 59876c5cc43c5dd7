import type { Route } from '../../core/types';
import { actingUser, booleanOf, intOf, maximRoutes, queryOf, type MaximCall } from '../gate';
import type { MaximSim } from '../sim';
import type { UserSettings } from '../users';

const LAST_HOUR = 23;

/** A user's push switches; their values come in the query, not in a body. */
export function switchRoutes(sim: MaximSim): Route[] {
	const route = (
		operation: string,
		url: string,
		read: (call: MaximCall) => Partial<UserSettings>,
	) =>
		maximRoutes(sim, {
			operation,
			methods: ['POST', 'PUT'],
			url,
			access: () => 'user',
			handle: (call) => {
				Object.assign(actingUser(call).settings, read(call));
				return true;
			},
		});
	return [
		// True turns pushes off.
		...route('pushOff', '/user/push', (call) => ({ no_push: booleanOf(call, 'value') })),
		...route('pushDetail', '/user/push/detail', (call) => ({
			no_push_detail: booleanOf(call, 'value'),
		})),
		...route('pushLimit', '/user/push/limit', (call) => ({
			no_push_start_hour: intOf(call, 'no_push_start_hour', 0, LAST_HOUR),
			no_push_end_hour: intOf(call, 'no_push_end_hour', 0, LAST_HOUR),
		})),
		...route('pushNickname', '/user/push/nickname', (call) => ({
			push_nick_name: queryOf(call, 'value'),
		})),
	];
}
