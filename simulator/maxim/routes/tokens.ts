import { z } from 'zod';
import type { Route } from '../../core/types';
import { digestOf, sameSecret } from '../auth';
import { MaximError } from '../errors';
import { maximRoutes, readBody, type MaximCall } from '../gate';
import { bare, int64 } from '../int64';
import type { MaximSim } from '../sim';
import { pushTokenOf, type MaximUser } from '../users';

const common = { password: z.string().min(1), device_guid: z.string().nullish() };
const byName = z.strictObject({ name: z.string().min(1), ...common });
const byId = z.strictObject({ user_id: int64, ...common });
const byLogin = z.strictObject({ login_name: z.string().min(1), ...common });

interface Login {
	user?: MaximUser;
	password: string;
	device_guid?: string | null;
}

/** Three ways to a user token: by name, by id, by any login name. */
export function tokenRoutes(sim: MaximSim): Route[] {
	const route = (operation: string, url: string, read: (call: MaximCall) => Login) =>
		maximRoutes(sim, {
			operation,
			methods: ['POST'],
			url,
			access: () => 'anyone',
			handle: (call) => logIn(call, read(call)),
		});
	return [
		...route('tokenUser', '/token/user', (call) => {
			const { name, ...rest } = readBody(call, byName);
			return { user: call.app.findUser(name), ...rest };
		}),
		...route('tokenId', '/token/id', (call) => {
			const { user_id: id, ...rest } = readBody(call, byId);
			return { user: call.app.users.get(id), ...rest };
		}),
		...route('tokenLogin', '/token/login', (call) => {
			const { login_name: name, ...rest } = readBody(call, byLogin);
			return { user: call.app.findUser(name), ...rest };
		}),
	];
}

function logIn({ app, sim, request }: MaximCall, login: Login): unknown {
	const { user, password, device_guid: guid } = login;
	if (!user) throw new MaximError(10000);
	if (!sameSecret(password, user.password)) throw new MaximError(sim.cases.wrongPassword);
	const { userTokenLifeMs, expireUnit } = app.settings;
	const expiresAt = app.now() + userTokenLifeMs;
	const token = `eyJhbGciOiJIUzUxMiJ9.${app.mint('token')}.${app.mint('signature')}`;
	app.userTokens.set(digestOf(token).toString('hex'), { user, expiresAt });
	return {
		token,
		expire: expireUnit === 'ms' ? expiresAt : Math.floor(expiresAt / 1000),
		user_id: bare(user.id),
		// Only a named device has a push token to tell.
		push_token: guid ? deviceToken(app, user, guid, request.headers['user-agent']) : null,
		store_token: app.mint('store'),
		access_key_secret: app.mint('secret'),
		public_key: null,
		encrypt_type: 0,
	};
}

function deviceToken(
	app: MaximCall['app'],
	user: MaximUser,
	guid: string,
	userAgent = 'unknown',
): string | null {
	const known = user.devices.find((device) => device.guid === guid);
	if (known) return known.phone.id;
	app.addDevice(user, { id: app.mint('device') }, { guid, userAgent });
	return pushTokenOf(user);
}
