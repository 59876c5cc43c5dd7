import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import type { GetuiClient } from '../../../../client';
import { loadClient } from '../../run/client';
import { describeFailure } from '../../run/failure';
import { settle } from '../../run/settle';
import { GETUI, GETUI_CREDENTIAL } from './vendor';

/**
 * Tests an app's keys by fetching a new token: Getui answers other calls of a wrong app with HTTP 200 or 401
 * for several reasons, and a token that is still valid would hide a wrong secret.
 */
export async function testGetui(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const asked = await settle(async () => {
		const client = GETUI.open(
			await loadClient(),
			GETUI_CREDENTIAL,
			credential.data ?? {},
			this.helpers,
		) as GetuiClient;
		await client.renewToken();
	});
	if (asked.ok) return { status: 'OK', message: 'The keys of the app are right' };
	const { message, hint } = describeFailure(asked.error, GETUI.value);
	return { status: 'Error', message: `${message}. ${hint}` };
}
