import type { UniPushClient } from '../../../../client';
import { credentialTest } from '../../run/credentialTest';
import { UNIPUSH } from './vendor';

/**
 * Tests URL, AppID and sign key with a call that sends nothing. It goes all the way to uni-push, so it also
 * fails while uni-push is not opened for the app.
 */
export const testUniPush = credentialTest<UniPushClient>(UNIPUSH, {
	ask: async (client) => await client.getTodayOnlineClientReport({}),
	message: 'The cloud function and uni-push answer',
});
