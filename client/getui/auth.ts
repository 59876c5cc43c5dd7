import { createHash } from 'node:crypto';

import { InvalidInputError } from '../core/errors';
import type { VendorProfile } from '../core/profile';
import type { Runtime } from '../core/runtime';
import { GetuiAddress, type GetuiFamily } from './hosts';
import { getuiLimits, type GetuiBucket } from './limits';
import { interpretGetuiReply } from './reply';
import { TokenStore } from './token';

/** An app's keys, from "App configuration" in the Getui console. */
export interface GetuiCredential {
	appId: string;
	appKey: string;
	masterSecret: string;
	/** Replaces the vendor's host, e.g. by a gateway; `/v2/{appId}` is added. HTTPS, or HTTP to this machine. */
	baseUrl?: string;
	/** Calls a minute of the contract, where they differ from the documented ones. */
	callsPerMinute?: Partial<Record<GetuiBucket, number>>;
}

/** What all clients of one credential share in a process. */
export interface GetuiSession {
	readonly address: GetuiAddress;
	readonly tokens: TokenStore;
}

/**
 * The proof in a request for a token: SHA-256 in hex of key, time and secret one after the other.
 * @see https://docs.getui.com/getui/server/rest_v2/token
 */
export function signGetui(appKey: string, timestamp: string, masterSecret: string): string {
	return createHash('sha256')
		.update(appKey + timestamp + masterSecret, 'utf8')
		.digest('hex');
}

/**
 * Finds or opens the session of a credential.
 * @throws InvalidInputError when a key or the base URL cannot be used
 */
export function openSession(credential: GetuiCredential, runtime: Runtime): GetuiSession {
	for (const field of ['appId', 'appKey', 'masterSecret'] as const) {
		if (!/^[^\s/]+$/.test(credential[field])) throw unusableKey(field);
	}
	const { clock } = runtime.shared;
	// Requests for a token have a place of their own: those that wait for one hold all places of the others.
	const state = runtime.shared.credential(`${fingerprint(credential)}:auth`, 1);
	return state.value('session', () => ({
		address: new GetuiAddress(credential.appId, credential.baseUrl || undefined),
		tokens: new TokenStore(clock),
	}));
}

/** Requests for a token carry no token. */
export function authProfile(
	credential: GetuiCredential,
	session: GetuiSession,
): VendorProfile<GetuiFamily> {
	return {
		...commonProfile(credential, session),
		credentialKey: `${fingerprint(credential)}:auth`,
		authorize: async (request) => ({ ...request, url: session.address.rehome(request.url) }),
	};
}

/** Every other request carries one, which `takeToken` yields. */
export function appProfile(
	credential: GetuiCredential,
	session: GetuiSession,
	takeToken: (signal?: AbortSignal) => Promise<string>,
): VendorProfile<GetuiFamily> {
	return {
		...commonProfile(credential, session),
		credentialKey: fingerprint(credential),
		authorize: async (request, _family, signal) => {
			const token = await takeToken(signal);
			return {
				...request,
				url: session.address.rehome(request.url),
				headers: { ...request.headers, token },
			};
		},
		renewToken: (request) => {
			session.tokens.forget(request.headers.token);
		},
	};
}

function commonProfile(credential: GetuiCredential, session: GetuiSession) {
	return {
		vendor: 'getui',
		secrets: [credential.masterSecret],
		issuedSecrets: () => session.tokens.issued(),
		limits: getuiLimits(credential.callsPerMinute),
		baseUrl: () => session.address.base(),
		interpret: (reply, family) =>
			interpretGetuiReply(reply, family, (hosts) => session.address.follow(hosts)),
		// The vendor's replies say nothing about its limits.
		readRate: () => ({}),
	} satisfies Partial<VendorProfile<GetuiFamily>>;
}

/** As the credential's form calls them. */
const KEY_NAMES = { appId: 'App ID', appKey: 'App Key', masterSecret: 'Master Secret' };

function unusableKey(field: keyof typeof KEY_NAMES): InvalidInputError {
	return new InvalidInputError({
		vendor: 'getui',
		field,
		message: `The ${KEY_NAMES[field]} of the Getui credential is empty or holds a blank or a slash`,
		hint: 'Copy it again from the app configuration in the Getui console.',
	});
}

/** Distinguishes credentials without keeping their secrets. */
function fingerprint(credential: GetuiCredential): string {
	const { appId, appKey, masterSecret, baseUrl, callsPerMinute } = credential;
	const parts = [appId, appKey, masterSecret, baseUrl ?? '', JSON.stringify(callsPerMinute ?? {})];
	return `getui:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;
}
