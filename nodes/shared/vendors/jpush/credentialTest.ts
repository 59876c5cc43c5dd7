import type { JPushClient, JPushGroupClient } from '../../../../client';
import { credentialTest } from '../../run/credentialTest';
import { JPUSH, JPUSH_GROUP_CREDENTIAL } from './vendor';

/** Issuing an idempotency key is the cheapest call that JPush answers with 401 to a wrong secret. */
export const testJPush = credentialTest<JPushClient>(JPUSH, {
	ask: async (client) => await client.getCids({ count: 1 }),
	message: 'App Key and Master Secret are right',
});

/**
 * Tests an app group's keys with the only call that a group may make and that sends nothing, its user
 * statistics. They are a paid feature, so being refused for that reason proves the keys too.
 */
export const testJPushGroup = credentialTest<JPushGroupClient>(JPUSH, {
	credential: JPUSH_GROUP_CREDENTIAL,
	ask: async (client) => {
		const today = new Date().toISOString().slice(0, 10);
		await client.getGroupUsers({ time_unit: 'DAY', start: today, duration: 1 });
	},
	passingCodes: ['2006', '2007'],
	message: 'The keys of the app group are right',
});
