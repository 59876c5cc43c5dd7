import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import type { UniPushClient } from '../../../../client';
import { loadClient } from '../../run/client';
import { describeFailure } from '../../run/failure';
import { settle } from '../../run/settle';
import { UNIPUSH, UNIPUSH_CREDENTIAL } from './vendor';

/**
 * Tests URL, AppID and sign key with a call that sends nothing. It goes all the way to uni-push, so it also
 * fails while uni-push is not opened for the app.
 */
export async function testUniPush(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const asked = await settle(async () => {
		const client = UNIPUSH.open(
			await loadClient(),
			UNIPUSH_CREDENTIAL,
			credential.data ?? {},
			this.helpers,
		) as UniPushClient;
		await client.getTodayOnlineClientReport({});
	});
	if (asked.ok) {
		return { status: 'OK', message: 'The cloud function and uni-push answer' };
	}
	const { message, hint } = describeFailure(asked.error, UNIPUSH.value);
	return { status: 'Error', message: `${message}. ${hint}` };
}
