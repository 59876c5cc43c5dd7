import type { MpaasClient } from '../../../../client';
import { credentialTest } from '../../run/credentialTest';
import { MPAAS } from './vendor';

/** Tests keys, app and workspace with a report that changes nothing: mPaaS answers a wrong app with HTTP 200. */
export const testMpaas = credentialTest<MpaasClient>(MPAAS, {
	ask: async (client) =>
		await client.queryPushAnalysisTaskList({ StartTime: Date.now(), PageNumber: 1, PageSize: 1 }),
	message: 'Access key, App ID and Workspace ID are right',
});
