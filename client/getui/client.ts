import { bindOperations, type Bound } from '../core/client';
import type { CallOptions } from '../core/engine';
import { createEngine, sharedRuntime, type Runtime } from '../core/runtime';
import { appProfile, authProfile, openSession, signGetui, type GetuiCredential } from './auth';
import * as appOperations from './operations/app';
import { getToken } from './operations/getToken';
import { revokeToken } from './operations/revokeToken';
import type { IssuedToken } from './token';

/** Every operation of one app. */
export interface GetuiClient extends Bound<typeof appOperations> {
	/**
	 * The token that all calls of this credential share; fetched when there is none.
	 * @throws PushError when the vendor issues none
	 */
	getToken(options?: CallOptions): Promise<IssuedToken>;
	/**
	 * Fetches a new token even when there is one, which proves the keys.
	 * @throws PushError when the vendor issues none
	 */
	renewToken(options?: CallOptions): Promise<IssuedToken>;
	/** Ends the shared token before its time; the next call fetches another. */
	revokeToken(options?: CallOptions): Promise<void>;
	/** The URL below which the app's paths lie. */
	baseUrl(): string;
	/** Masks the credential's secrets in a text. */
	redact: (text: string) => string;
}

/** Opens a client for one app. Without a runtime it shares connections, limits and the token with the process. */
export function createGetuiClient(
	credential: GetuiCredential,
	runtime: Runtime = sharedRuntime(),
): GetuiClient {
	const session = openSession(credential, runtime);
	const auth = createEngine(authProfile(credential, session), runtime);
	const fetch = async (): Promise<IssuedToken> => {
		const timestamp = String(Math.floor(runtime.shared.clock.now()));
		const sign = signGetui(credential.appKey, timestamp, credential.masterSecret);
		return await auth.call(getToken, { sign, timestamp, appkey: credential.appKey });
	};
	const take = async (signal?: AbortSignal) => await session.tokens.take(fetch, signal);
	const engine = createEngine(
		appProfile(credential, session, async (signal) => (await take(signal)).token),
		runtime,
	);
	return Object.assign(bindOperations(engine, appOperations), {
		getToken: async (options?: CallOptions) => await take(options?.signal),
		renewToken: async (options?: CallOptions) => await session.tokens.renew(fetch, options?.signal),
		revokeToken: async (options?: CallOptions) => {
			const { token } = await take(options?.signal);
			session.tokens.forget(token);
			await auth.call(revokeToken, { token }, options);
		},
		baseUrl: () => session.address.base(),
		redact: engine.redact,
	});
}
