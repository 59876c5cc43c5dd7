import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import type { MpaasClient } from '../../../../client';
import { loadClient } from '../../run/client';
import { describeFailure } from '../../run/failure';
import { settle } from '../../run/settle';
import { MPAAS, MPAAS_CREDENTIAL } from './vendor';

/** Tests keys, app and workspace with a report that changes nothing: mPaaS answers a wrong app with HTTP 200. */
export async function testMpaas(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const asked = await settle(async () => {
		const client = MPAAS.open(
			await loadClient(),
			MPAAS_CREDENTIAL,
			credential.data ?? {},
			this.helpers,
		) as MpaasClient;
		await client.queryPushAnalysisTaskList({ StartTime: Date.now(), PageNumber: 1, PageSize: 1 });
	});
	if (asked.ok) return { status: 'OK', message: 'Access key, App ID and Workspace ID are right' };
	const { message, hint } = describeFailure(asked.error, MPAAS.value);
	return { status: 'Error', message: `${message}. ${hint}` };
}
