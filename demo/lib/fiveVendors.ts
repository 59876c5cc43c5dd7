import type { Simulator } from '../../simulator';
import { callWebhook } from './campaign';
import type { Check } from './checks';
import type { Customer } from './customers';
import { OTHER_VENDORS } from './vendors';

const TITLE = 'One message';

interface Outcome {
	vendor?: string;
	outcome?: string;
	message?: string;
}

/** One webhook call, the same message through all five vendors, a notification on each one's phone. */
export async function checkFiveVendors(
	n8nUrl: string,
	vendor: Simulator,
	customer: Customer,
): Promise<Check> {
	const others = OTHER_VENDORS.map(({ resource, device }) => [resource, device] as const);
	const devices: Record<string, string> = {
		jpush: customer.registration_id,
		...Object.fromEntries(others),
	};
	const body = `Five vendors, ${customer.customer_id}`;
	const outcomes = await callWebhook<Outcome[]>(n8nUrl, 'five-vendors', {
		title: TITLE,
		body,
		devices,
	});
	const problems = Object.entries(devices).flatMap(([name, device]) => {
		const mine = outcomes.find((one) => one.vendor === name);
		const shown = vendor.frame.registry.phones.find((phone) => phone.id === device)?.stack.at(-1);
		return [
			...(mine?.outcome === 'accepted'
				? []
				: [`${name} did not accept: ${mine?.message ?? 'no outcome'}`]),
			...(shown?.face.body === body
				? []
				: [`${name}: the phone shows "${shown?.face.body ?? ''}"`]),
		];
	});
	return { claim: 'the same message reaches a phone through each of the five vendors', problems };
}
