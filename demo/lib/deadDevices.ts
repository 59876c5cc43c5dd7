import type { Simulator } from '../../simulator';
import { callWebhook } from './campaign';
import type { Check } from './checks';
import type { Customer } from './customers';
import { readRows } from './dataTables';

interface DeviceRow {
	registration_id: string;
	state: string;
	note: string | null;
}

/** Ids of the form the vendor gives out, whose apps are gone. */
const DEAD = ['1a0dead000000000001', '1a0dead000000000002'];

/** More than a message may hold: this push fails although the device is alive. */
const LONG_NAME = '王'.repeat(2000);

/**
 * The workflow "push failed -> find dead devices -> mark them in the database": the dead are marked, who is
 * alive and only failed is not.
 */
export async function checkDeadDevices(
	n8nUrl: string,
	vendor: Simulator,
	customers: readonly Customer[],
): Promise<Check> {
	const [first, second, third] = customers as [Customer, Customer, Customer];
	const rows = [
		...[first, second].map(({ name, registration_id }) => ({ name, registration_id })),
		...DEAD.map((registration_id) => ({ name: 'Gone', registration_id })),
		{ name: LONG_NAME, registration_id: third.registration_id },
	].map((row, index) => ({ ...row, customer_id: `P${index + 1}` }));
	const phone = vendor.frame.registry.phones.find(({ id }) => id === first.registration_id);
	const before = phone?.received ?? 0;
	const answer = await callWebhook<{ execution: string; accepted: number; failed: number }>(
		n8nUrl,
		'loyalty-points',
		{ customers: rows },
	);
	const kept = await readRows<DeviceRow>('push_devices', answer.execution);
	const problems = rows.flatMap(({ registration_id }) =>
		problemsOf(
			registration_id,
			kept.find((row) => row.registration_id === registration_id),
			registration_id === third.registration_id,
		),
	);
	if (answer.accepted !== 2 || answer.failed !== 3)
		problems.push(`${answer.accepted} pushes were accepted, ${answer.failed} failed, not 2 and 3`);
	if (phone?.received !== before + 1) problems.push('the push of a living device did not arrive');
	return {
		claim: 'devices whose push failed are looked up; the dead ones are marked in the data table',
		problems,
	};
}

function problemsOf(id: string, row: DeviceRow | undefined, failed: boolean): string[] {
	if (row === undefined) return [`${id} has no row`];
	const wanted = DEAD.includes(id) ? 'dead' : 'active';
	const problems = row.state === wanted ? [] : [`${id} is marked "${row.state}", not "${wanted}"`];
	const noted = Boolean(row.note);
	if (noted !== (wanted === 'dead' || failed))
		problems.push(`${id} has the note "${row.note ?? ''}"`);
	return problems;
}
