import { z } from 'zod';
import type { Route } from '../../core/types';
import { badParameter } from '../errors';
import { maximRoutes, readBody, type MaximCall } from '../gate';
import type { MaximSim } from '../sim';
import { describeUser } from './settings';

// Letters, digits, underscore and CJK; not digits alone; two beginnings are reserved.
const USERNAME = /^(?!\d+$)(?!mta|maxim)[A-Za-z0-9_\u3400-\u4dbf\u4e00-\u9fff]+$/;

const body = z.strictObject({
	username: z.string().regex(USERNAME),
	password: z.string().min(1),
	device_guid: z.string().nullish(),
	push_token: z.string().nullish(),
	alias: z.string().nullish(),
	// UNCONFIRMED: how it is computed; any is taken.
	sign: z.string().nullish(),
});

/** Registers a push-only user with its device. */
export function registerRoutes(sim: MaximSim): Route[] {
	return maximRoutes(sim, {
		operation: 'registerPush',
		methods: ['POST'],
		url: '/user/register/push',
		access: () => 'anyone',
		handle: register,
	});
}

function register(call: MaximCall): unknown {
	const { app, request } = call;
	const { username, password, device_guid: guid, push_token: given, alias } = readBody(call, body);
	if (given && app.phones.get(given)) throw badParameter('push_token belongs to another user');
	const user = app.addUser(username, password);
	const about = { guid: guid ?? undefined, userAgent: request.headers['user-agent'] ?? 'unknown' };
	app.addDevice(user, { id: given || app.mint('device'), alias: alias || undefined }, about);
	return describeUser(user);
}
