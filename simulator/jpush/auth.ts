import { createHash, timingSafeEqual } from 'node:crypto';
import type { SimRequest } from '../core/types';
import type { JPushApp } from './app';
import type { JPushDevConfig, JPushGroupConfig } from './config';
import { familyCode, JPushError, type ErrorCase, type Family } from './errors';
import type { JPushSim } from './sim';
import { isAppKey } from './words';

/** User and password of a Basic header. */
export interface Credentials {
	user: string;
	password: string;
}

const BASIC = /^basic +([A-Za-z0-9+/]+={0,2})$/i;
const GROUP_PREFIX = 'group-';

/** Compares digests, so that neither length nor the first differing byte shows in the time taken. */
export function sameSecret(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
	return timingSafeEqual(digest(given), digest(expected));
}

/** Reads the Authorization header; undefined when absent, null when it is not Basic. */
export function readCredentials(request: SimRequest): Credentials | null | undefined {
	const header = request.headers.authorization;
	if (header === undefined || header === '') return undefined;
	const encoded = BASIC.exec(header)?.[1];
	if (encoded === undefined) return null;
	const text = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = text.indexOf(':');
	return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The app whose key and secret the request carries. */
export function authenticateApp(
	sim: JPushSim,
	request: SimRequest,
	family: Family,
	mismatch?: ErrorCase,
): JPushApp {
	const credentials = requireCredentials(request, family, mismatch);
	const { user, password } = credentials;
	// 1008 is for keys that cannot be one, such as a key with a blank in it.
	if (family === 'push' && !isAppKey(user)) throw new JPushError(1008);
	const app = sim.apps.get(user);
	// Compared even for an unknown key, so that the time taken tells nothing.
	const same = sameSecret(password, app?.config.masterSecret ?? '');
	if (app && same) return app;
	if (!app && family === 'device') throw new JPushError(sim.cases.unknownAppKeyOnDevice);
	throw new JPushError(mismatch ?? familyCode(family, 'badCredentials'));
}

/** The group whose key and secret the request carries; the key has a literal prefix. */
export function authenticateGroup(
	sim: JPushSim,
	request: SimRequest,
	family: Family,
): JPushGroupConfig {
	const { user, password } = requireCredentials(request, family);
	const key = user.startsWith(GROUP_PREFIX) ? user.slice(GROUP_PREFIX.length) : '';
	const group = sim.groups.get(key);
	const same = sameSecret(password, group?.groupSecret ?? '');
	if (group && same) return group;
	throw new JPushError(familyCode(family, 'badCredentials'));
}

/** The developer account whose key pair the request carries, for the admin API. */
export function authenticateDev(sim: JPushSim, request: SimRequest): JPushDevConfig {
	const { user, password } = requireCredentials(request, 'admin');
	const dev = sim.devs.get(user);
	if (!dev) throw new JPushError(4004);
	if (!sameSecret(password, dev.devSecret)) throw new JPushError(4005);
	return dev;
}

function requireCredentials(
	request: SimRequest,
	family: Family,
	mismatch?: ErrorCase,
): Credentials {
	const credentials = readCredentials(request);
	if (credentials) return credentials;
	const kind = credentials === undefined ? 'noCredentials' : 'badCredentials';
	throw new JPushError(mismatch ?? familyCode(family, family === 'admin' ? 'noCredentials' : kind));
}
