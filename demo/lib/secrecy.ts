import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_JPUSH_APP, type FaultSpec, type Simulator } from '../../simulator';
import { callWebhook } from './campaign';
import type { Check } from './checks';
import type { Customer } from './customers';
import { paths } from './paths';

const EVERY_FAULT: ReadonlyArray<FaultSpec['kind']> = [
	'reset',
	'resetAfter',
	'resetDuring',
	'slow',
	'status',
	'vendorError',
	'html200',
	'emptyBody',
	'invalidJson',
	'hugeBody',
	'noContentType',
	'chunked',
	'rateLimited',
	'unauthorized',
];

/** Stands in the input of each failed run. */
const PROOF = 'PARCEL-THAT-FAILED';

/**
 * Lets the vendor fail in every way the simulator knows, one push each, and looks for the secret in all
 * that n8n wrote: its database with every execution, and its log.
 */
export async function checkSecrecy(
	n8nUrl: string,
	vendor: Simulator,
	customer: Customer,
): Promise<Check> {
	const { customer_id, name } = customer;
	for (const kind of EVERY_FAULT) {
		const fault = vendor.jpush.faults.add({
			kind,
			match: { vendor: 'jpush', operation: 'push' },
			resetSeconds: 1,
			delayMs: 200,
			megabytes: 20,
		});
		// The flow has no error output: a failed push fails the call, which is the point here.
		await callWebhook(n8nUrl, 'parcel-sent', {
			customer_id,
			name,
			parcel: `${PROOF}-${kind}`,
		}).catch(() => undefined);
		vendor.jpush.faults.remove(fault.id);
	}
	const { appKey, masterSecret } = DEMO_JPUSH_APP;
	const forms = [masterSecret, Buffer.from(`${appKey}:${masterSecret}`).toString('base64')];
	const problems = written()
		.filter((file) => forms.some((form) => readFileSync(file).includes(form)))
		.map((file) => `the secret stands in ${file}`);
	// The failed runs themselves must be found, or the search looked in the wrong place.
	if (!written().some((file) => readFileSync(file).includes(PROOF))) {
		problems.push('the failed runs are not in the database');
	}
	return {
		claim: `the secret is in no database row and no log after ${EVERY_FAULT.length} kinds of failure`,
		problems,
	};
}

function written(): string[] {
	const databases = ['', '-wal', '-shm'].map((end) => `${paths.database}${end}`);
	const logs = readdirSync(paths.logs).map((name) => join(paths.logs, name));
	return [...databases, ...logs].filter((file) => existsSync(file));
}
