import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { loadClient } from './client';
import { describeFailure, isPushError } from './failure';
import type { NodeVendor } from './operation';
import { settle } from './settle';

/** How a vendor's credential is put to the test. */
interface Trial<C> {
	/** Where it is another than the vendor's usual one. */
	credential?: string;
	/** A call that sends and changes nothing, and that wrong keys cannot pass. */
	ask(client: C): Promise<unknown>;
	/** Codes of refusals that the keys were good enough for. */
	passingCodes?: readonly string[];
	/** What the user reads when it passes. */
	message: string;
}

/** The test behind a credential's "Test" button. */
export function credentialTest<C>(vendor: NodeVendor, trial: Trial<C>) {
	return async function (
		this: ICredentialTestFunctions,
		{ data = {} }: ICredentialsDecrypted,
	): Promise<INodeCredentialTestResult> {
		const { credential = vendor.credential, passingCodes = [], message } = trial;
		const asked = await settle(async () => {
			await trial.ask(vendor.open(await loadClient(), credential, data, this.helpers) as C);
		});
		if (asked.ok || (isPushError(asked.error) && passingCodes.includes(asked.error.code))) {
			return { status: 'OK', message };
		}
		const failure = describeFailure(asked.error, vendor.value);
		return { status: 'Error', message: `${failure.message}. ${failure.hint}` };
	};
}
