import { z } from 'zod';
import type { Route } from '../../core/types';
import { MaximError } from '../errors';
import { actingUser, maximRoutes, readBody, type MaximCall } from '../gate';
import type { MaximSim } from '../sim';

const body = z.strictObject({ alias: z.string().min(1), push_token: z.string().nullish() });

/** Binds an alias; only the client SDK can take one off again. */
export function aliasRoutes(sim: MaximSim): Route[] {
	return maximRoutes(sim, {
		operation: 'aliasBind',
		methods: ['POST'],
		url: '/user/push/alias',
		access: () => 'user',
		handle: bind,
	});
}

function bind(call: MaximCall): unknown {
	const user = actingUser(call);
	const { alias, push_token: pushToken } = readBody(call, body);
	// UNCONFIRMED: without a push token all of the user's devices take the alias.
	const devices = user.devices.filter(({ phone }) => !pushToken || phone.id === pushToken);
	if (devices.length === 0) throw new MaximError(call.sim.cases.unknownDevice);
	for (const { phone } of devices) {
		// UNCONFIRMED: a device has one alias, a new one takes its place.
		call.app.phones.setAlias(phone, alias);
		call.app.frame.hub.touch(phone);
	}
	return true;
}
