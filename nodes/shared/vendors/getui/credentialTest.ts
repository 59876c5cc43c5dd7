import type { GetuiClient } from '../../../../client';
import { credentialTest } from '../../run/credentialTest';
import { GETUI } from './vendor';

/**
 * Tests an app's keys by fetching a new token: Getui answers other calls of a wrong app with HTTP 200 or 401
 * for several reasons, and a token that is still valid would hide a wrong secret.
 */
export const testGetui = credentialTest<GetuiClient>(GETUI, {
	ask: async (client) => await client.renewToken(),
	message: 'The keys of the app are right',
});
