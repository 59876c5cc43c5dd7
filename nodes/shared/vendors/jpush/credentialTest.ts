import type { JPushGroupClient } from '../../../../client';
import { credentialTest } from '../../run/credentialTest';
import { JPUSH, JPUSH_GROUP_CREDENTIAL } from './vendor';

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
