import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../../simulator';
import { callWebhook } from './campaign';
import type { Check } from './checks';
import type { Customer } from './customers';
import type { N8nRest } from './rest';
import { DemoError } from './say';

const WORKFLOW = 'chinaPushOne0001';
const CLIENT_TRIES = 4;
const POLL_MS = 200;
const LIMIT_MS = 30_000;

/**
 * The vendor takes a push and every reply is lost, so that the execution fails; then what the button "Retry
 * execution" does: the push is repeated with its key, and the phone has it once.
 */
export async function checkRetryExecution(
	n8nUrl: string,
	rest: N8nRest,
	vendor: Simulator,
	customer: Customer,
): Promise<Check> {
	const { customer_id, name, registration_id } = customer;
	const parcel = 'SF-RETRIED';
	const [before] = await rest.failedExecutions(WORKFLOW);
	const fault = vendor.jpush.faults.add({
		kind: 'resetAfter',
		match: { vendor: 'jpush', operation: 'push' },
		times: CLIENT_TRIES,
	});
	const failed = await callWebhook(n8nUrl, 'parcel-sent', { customer_id, name, parcel }).then(
		() => false,
		() => true,
	);
	vendor.jpush.faults.remove(fault.id);
	const problems = failed ? [] : ['the execution whose replies were lost did not fail'];
	const status = await rest.retryExecution(await failedExecution(rest, before));
	if (status !== 'success') problems.push(`the retried execution ended with "${status}"`);
	const phone = vendor.frame.registry.phones.find((one) => one.id === registration_id);
	const copies = phone?.stack.filter(({ face }) => face.body.includes(parcel)).length;
	if (copies !== 1) problems.push(`the phone has the push ${copies ?? 0} times`);
	return {
		claim: 'a failed execution that is retried by hand sends its push once',
		problems,
	};
}

/** n8n answers the webhook before it has stored the execution. */
async function failedExecution(rest: N8nRest, before: string | undefined): Promise<string> {
	const end = performance.now() + LIMIT_MS;
	for (;;) {
		const [newest] = await rest.failedExecutions(WORKFLOW);
		if (newest !== undefined && newest !== before) return newest;
		if (performance.now() > end)
			throw new DemoError('n8n has not stored the failed execution.', 'start again.');
		await sleep(POLL_MS);
	}
}
