import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import type { JPushGroupClient } from '../../../../client';
import { loadClient } from '../../run/client';
import { describeFailure, isPushError } from '../../run/failure';
import { settle } from '../../run/settle';
import { JPUSH, JPUSH_GROUP_CREDENTIAL } from './vendor';

/** Refusals of a call that the keys were good enough for: the group lacks the paid report. */
const KEYS_ACCEPTED = new Set(['2006', '2007']);

/**
 * Tests an app group's keys with the only call that a group may make and that sends nothing, its user
 * statistics. They are a paid feature, so being refused for that reason proves the keys too.
 */
export async function testJPushGroup(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const asked = await settle(async () => {
		const client = JPUSH.open(
			await loadClient(),
			JPUSH_GROUP_CREDENTIAL,
			credential.data ?? {},
			this.helpers,
		) as JPushGroupClient;
		const today = new Date().toISOString().slice(0, 10);
		await client.getGroupUsers({ time_unit: 'DAY', start: today, duration: 1 });
	});
	if (asked.ok || (isPushError(asked.error) && KEYS_ACCEPTED.has(asked.error.code))) {
		return { status: 'OK', message: 'The keys of the app group are right' };
	}
	const { message, hint } = describeFailure(asked.error, JPUSH.value);
	return { status: 'Error', message: `${message}. ${hint}` };
}
