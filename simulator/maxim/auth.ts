import { createHash, timingSafeEqual } from 'node:crypto';
import type { SimRequest } from '../core/types';
import type { MaximApp } from './app';
import { badParameter, MaximError, MaximStatus } from './errors';
import { readInt64 } from './int64';
import type { MaximSim } from './sim';
import type { MaximUser } from './users';

/** Who calls: an admin, perhaps as a user or for a group, or a user. */
export type Caller = { role: 'admin'; user?: MaximUser } | { role: 'user'; user: MaximUser };

/** The digest by which tokens are kept and compared. */
export function digestOf(token: string): Buffer {
	return createHash('sha256').update(token, 'utf8').digest();
}

/** Compares digests, so that neither length nor the first differing byte shows in the time taken. */
export function sameSecret(given: string, expected: string): boolean {
	return timingSafeEqual(digestOf(given), digestOf(expected));
}

/** The app named in the header `app_id`. */
export function findApp(sim: MaximSim, request: SimRequest): MaximApp {
	const app = sim.apps.get(header(request, 'app_id') ?? '');
	if (!app) throw new MaximError(40000);
	return app;
}

/** Checks the token and the identity it is used with. */
export function authenticate(app: MaximApp, request: SimRequest): Caller {
	const token = header(request, 'access-token');
	if (token === undefined) throw refusedToken(app, 10003);
	// Every token is compared, so that the time taken does not tell which one came close.
	const admin = app.config.adminTokens.filter((known) => sameSecret(token, known)).length > 0;
	if (admin) return { role: 'admin', user: readIdentity(app, request) };
	const known = app.userTokens.get(digestOf(token).toString('hex'));
	if (!known || !app.users.has(known.user.id)) throw refusedToken(app, 10008);
	if (known.expiresAt <= app.now()) throw refusedToken(app, 402);
	const acting = header(request, 'user_id') ?? header(request, 'group_id');
	// Both headers are for administrators' tokens only.
	if (acting !== undefined) throw new MaximError(10010);
	return { role: 'user', user: known.user };
}

function refusedToken(app: MaximApp, code: number): Error {
	return app.settings.refusedToken === 'status' ? new MaximStatus(401) : new MaximError(code);
}

function readIdentity(app: MaximApp, request: SimRequest): MaximUser | undefined {
	const group = readIdHeader(request, 'group_id');
	if (group !== undefined && !app.settings.groups.includes(group)) {
		throw new MaximError(app.sim.cases.unknownGroup);
	}
	const id = readIdHeader(request, 'user_id');
	if (id === undefined) return undefined;
	const user = app.users.get(id);
	if (!user) throw new MaximError(10000);
	return user;
}

function readIdHeader(request: SimRequest, name: string): string | undefined {
	const text = header(request, name);
	if (text === undefined) return undefined;
	const id = readInt64(text);
	if (id === undefined) throw badParameter(`Header ${name} must be an int64`);
	return id;
}

/** A header; an empty one counts as absent. */
function header(request: SimRequest, name: string): string | undefined {
	const value = request.headers[name];
	const text = Array.isArray(value) ? value[0] : value;
	return text === '' ? undefined : text;
}
