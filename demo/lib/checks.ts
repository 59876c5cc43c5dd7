import { DEMO_JPUSH_APP, type Simulator } from '../../simulator';
import { callWebhook, type Campaign } from './campaign';
import { hasPhone, type Customer } from './customers';
import { readOutcomes, type OutcomeRow } from './outcomes';
import type { Credential, N8nRest } from './rest';
import { vendorCredential } from './simulator';

const TAG = 'spring_sale';
const SHOWN = 5;

/** The outcome of one check; no problems means it holds. */
export interface Check {
	claim: string;
	problems: string[];
}

/** Rows in the SQLite file: every customer once, in order, with the outcome it must have. */
export async function checkRows(campaign: Campaign, customers: Customer[]): Promise<Check> {
	const rows = await readOutcomes(campaign.answer.execution);
	const byCustomer = new Map<string, OutcomeRow[]>();
	for (const row of rows) {
		const key = row.customer_id ?? '';
		byCustomer.set(key, [...(byCustomer.get(key) ?? []), row]);
	}
	const problems = customers.flatMap((customer) =>
		problemsOfRow(customer, byCustomer.get(customer.customer_id) ?? []),
	);
	if (rows.length !== customers.length) {
		problems.unshift(`${rows.length} rows in the table, ${customers.length} expected`);
	}
	return { claim: `${customers.length} rows in SQLite, each with its outcome`, problems };
}

function problemsOfRow(customer: Customer, rows: OutcomeRow[]): string[] {
	const who = customer.customer_id;
	const [row, ...more] = rows;
	if (!row) return [`${who} has no row`];
	if (more.length > 0) return [`${who} has ${rows.length} rows`];
	const wanted = hasPhone(customer) ? 'accepted' : 'rejected';
	const problems: string[] = [];
	if (row.outcome !== wanted) problems.push(`${who} is "${row.outcome}", not "${wanted}"`);
	if ((row.registration_id ?? '') !== customer.registration_id) {
		problems.push(`${who} has the registration id of somebody else`);
	}
	if (wanted === 'accepted' && !row.message_id) problems.push(`${who} has no message id`);
	if (wanted === 'accepted' && !row.received) problems.push(`${who} has no received count`);
	if (wanted === 'rejected' && !row.error) problems.push(`${who} has no error text`);
	return problems;
}

/** The phones themselves: one notification each, and tag and alias in place. */
export function checkPhones(vendor: Simulator, customers: Customer[]): Check {
	const phones = new Map(vendor.frame.registry.phones.map((phone) => [phone.id, phone]));
	const owners = customers.filter(hasPhone);
	const problems = owners.flatMap((customer) => {
		const phone = phones.get(customer.registration_id);
		if (!phone) return [`${customer.customer_id} has no phone`];
		const found: string[] = [];
		if (phone.received !== 1) found.push(`${customer.customer_id} got ${phone.received} pushes`);
		if (phone.alias !== customer.customer_id) found.push(`${customer.customer_id} has no alias`);
		if (!phone.tags.has(TAG)) found.push(`${customer.customer_id} lacks the tag`);
		return found;
	});
	const { deliveries } = vendor.frame.totals();
	if (deliveries !== owners.length) {
		problems.unshift(`${deliveries} deliveries, ${owners.length} expected`);
	}
	const claim = `${owners.length} phones, each with one notification, its tag and its alias`;
	return { claim, problems };
}

/** The report's counts, once per message, add up to the phones. */
export async function checkReport(campaign: Campaign, customers: Customer[]): Promise<Check> {
	const rows = await readOutcomes(campaign.answer.execution);
	const counts = new Map<string, number>();
	for (const { message_id: id, received } of rows) if (id) counts.set(id, received ?? 0);
	const sum = [...counts.values()].reduce((total, count) => total + count, 0);
	const wanted = customers.filter(hasPhone).length;
	return {
		claim: `the report counts ${wanted} received in ${counts.size} messages`,
		problems: sum === wanted ? [] : [`the report counts ${sum} received, ${wanted} expected`],
	};
}

/** n8n's own "Test credential" says yes to the right secret and no to a wrong one. */
export async function checkCredentialTest(
	rest: N8nRest,
	credential: Credential,
	baseUrl: string,
): Promise<Check> {
	const right = vendorCredential(baseUrl);
	const wrong = {
		...right,
		masterSecret: DEMO_JPUSH_APP.masterSecret.split('').reverse().join(''),
	};
	const problems: string[] = [];
	const yes = await rest.testCredential(credential, right);
	if (yes.status !== 'OK') problems.push(`the right secret was refused: ${yes.message}`);
	const no = await rest.testCredential(credential, wrong);
	if (no.status !== 'Error') problems.push(`a wrong secret was called good: ${no.message}`);
	if (no.message.includes(wrong.masterSecret)) problems.push('the message shows the secret');
	return { claim: 'the credential test says yes to the right secret, no to a wrong one', problems };
}

/** The HTTP Request node signs in with our credential at an endpoint of the vendor. */
export async function checkHttpRequest(n8nUrl: string, customer: Customer): Promise<Check> {
	const { registration_id } = customer;
	const device = await callWebhook<{ alias?: string; tags?: string[] }>(n8nUrl, 'look-up-phone', {
		registration_id,
	});
	const problems: string[] = [];
	if (device.alias !== customer.customer_id) problems.push(`alias is ${String(device.alias)}`);
	if (!device.tags?.includes(TAG)) problems.push('the tag is missing');
	return { claim: 'the credential works in the HTTP Request node', problems };
}

/** The small workflow: one webhook call, one personal notification on one phone. */
export async function checkPersonal(
	n8nUrl: string,
	vendor: Simulator,
	customer: Customer,
): Promise<Check> {
	const parcel = 'SF1001';
	const { customer_id, name } = customer;
	await callWebhook(n8nUrl, 'parcel-sent', { customer_id, name, parcel });
	const phone = vendor.frame.registry.phones.find((one) => one.id === customer.registration_id);
	const last = phone?.stack.at(-1)?.face.body ?? '';
	const fits = last.includes(name) && last.includes(parcel);
	return {
		claim: 'a webhook call reaches one phone with its own words',
		problems: fits ? [] : [`the newest notification reads "${last}"`],
	};
}

/** A check as one line, with the first of its problems below. */
export function describeCheck({ claim, problems }: Check): string {
	if (problems.length === 0) return `  ok      ${claim}`;
	const shown = problems.slice(0, SHOWN).map((problem) => `            ${problem}`);
	const rest = problems.length - shown.length;
	if (rest > 0) shown.push(`            ... and ${rest} more`);
	return [`  MISSING ${claim}`, ...shown].join('\n');
}
