import { z } from 'zod';
import type { Route } from '../../core/types';
import { actingUser, maximRoutes, readBody } from '../gate';
import { bare, int64 } from '../int64';
import type { MaximSim } from '../sim';
import { pushTokenOf, type MaximUser } from '../users';

const hour = z.int().min(0).max(23).nullish();
const flag = z.boolean().nullish();

const body = z.strictObject({
	push_nick_name: z.string().nullish(),
	no_push: flag,
	no_push_detail: flag,
	no_push_start_hour: hour,
	no_push_end_hour: hour,
	silence_start_time: hour,
	silence_end_time: hour,
	no_sounds: flag,
	vibratory: flag,
	auto_download: flag,
	group_confirm: flag,
	auth_mode: z.int().min(0).max(3).nullish(),
	auth_question: z.string().nullish(),
	auth_answer: z.string().nullish(),
	// Part of the object, but nothing one can set.
	user_id: int64.nullish(),
	id: int64.nullish(),
	push_token: z.string().nullish(),
});

/** A user's settings, to read and to change. */
export function settingsRoutes(sim: MaximSim): Route[] {
	return [
		...maximRoutes(sim, {
			operation: 'settingsGet',
			methods: ['GET'],
			url: '/user/settings',
			access: () => 'user',
			handle: (call) => describeUser(actingUser(call)),
		}),
		...maximRoutes(sim, {
			operation: 'settingsSet',
			methods: ['POST', 'PUT'],
			url: '/user/settings',
			access: () => 'user',
			handle: (call) => {
				const user = actingUser(call);
				const { user_id: _user, id: _id, push_token: _token, ...given } = readBody(call, body);
				const named = Object.entries(given).filter(([, value]) => value !== null);
				Object.assign(user.settings, Object.fromEntries(named));
				return true;
			},
		}),
	];
}

/** A user as the vendor shows it. */
export function describeUser(user: MaximUser): unknown {
	const id = bare(user.id);
	return { user_id: id, id, push_token: pushTokenOf(user), ...user.settings };
}
