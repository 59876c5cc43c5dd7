import type { MaximClient } from '../../../../client';
import { credentialTest } from '../../run/credentialTest';
import { MAXIM } from './vendor';

/** No task has this id; a vendor that minds has looked at the token before. */
const NO_TASK = '0';

/** Tests the token with a call that an administrator may make and that changes nothing, a report of no task. */
export const testMaxim = credentialTest<MaximClient>(MAXIM, {
	ask: async (client) => await client.getTaskDetail({ list: [NO_TASK] }),
	passingCodes: ['10002'],
	message: 'App ID, access token and base URL are right',
});
