import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import type { MaximClient } from '../../../../client';
import { loadClient } from '../../run/client';
import { describeFailure, isPushError } from '../../run/failure';
import { settle } from '../../run/settle';
import { MAXIM, MAXIM_CREDENTIAL } from './vendor';

/** No task has this id; a vendor that minds has looked at the token before. */
const NO_TASK = '0';
const KEYS_ACCEPTED = new Set(['10002']);

/** Tests the token with a call that an administrator may make and that changes nothing, a report of no task. */
export async function testMaxim(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const asked = await settle(async () => {
		const client = MAXIM.open(
			await loadClient(),
			MAXIM_CREDENTIAL,
			credential.data ?? {},
			this.helpers,
		) as MaximClient;
		await client.getTaskDetail({ list: [NO_TASK] });
	});
	if (asked.ok || (isPushError(asked.error) && KEYS_ACCEPTED.has(asked.error.code))) {
		return { status: 'OK', message: 'App ID, access token and base URL are right' };
	}
	const { message, hint } = describeFailure(asked.error, MAXIM.value);
	return { status: 'Error', message: `${message}. ${hint}` };
}
