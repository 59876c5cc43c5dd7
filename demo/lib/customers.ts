import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { paths } from './paths';

/** One row of the CSV. */
export interface Customer {
	customer_id: string;
	name: string;
	registration_id: string;
	city: string;
	level: string;
}

const CUSTOMER_COUNT = 10_000;

const FAMILIES = ['王', '李', '张', '刘', '陈', 'Smith', 'Garcia', 'Okafor', 'Novak', 'Tanaka'];
const GIVENS = ['芳', '伟', '娜', '敏', '静', 'Anna', 'Ben', 'Chidi', 'Dana', 'Emi'];
const CITIES = ['北京', '上海', '深圳', '成都', '杭州', 'Hong Kong', 'Singapore', 'Kuala Lumpur'];
const LEVELS = ['gold', 'silver', 'bronze'];

/** Rows as every real list has them: the app was removed, a wrong cell was copied, a note was left. */
const BAD_ROWS: { after: number; name: string; registration_id: string }[] = [
	{ after: 2_500, name: 'No phone, 没有手机', registration_id: '' },
	{ after: 5_000, name: 'Copied a "mail address", not an id', registration_id: 'chen@example.com' },
	{ after: 7_777, name: '备注代替了编号', registration_id: '未注册' },
];

/** The same 10,000 customers each time, and three whose registration id is none. */
export function makeCustomers(count = CUSTOMER_COUNT): Customer[] {
	const customers: Customer[] = [];
	for (let n = 1; n <= count; n += 1) {
		customers.push(makeCustomer(n));
		for (const [index, bad] of BAD_ROWS.entries()) {
			if (bad.after === n) customers.push({ ...makeCustomer(n), ...badPart(bad, index) });
		}
	}
	return customers;
}

/** Whether a row has a registration id that can be one. */
export function hasPhone(customer: Customer): boolean {
	return BAD_ROWS.every((bad) => bad.registration_id !== customer.registration_id);
}

function makeCustomer(n: number): Customer {
	return {
		customer_id: `C${String(n).padStart(5, '0')}`,
		name: nameOf(n),
		registration_id: registrationId(n),
		city: pick(CITIES, n),
		level: pick(LEVELS, n),
	};
}

function badPart(bad: (typeof BAD_ROWS)[number], index: number): Partial<Customer> {
	return {
		customer_id: `X${String(index + 1).padStart(5, '0')}`,
		name: bad.name,
		registration_id: bad.registration_id,
	};
}

function nameOf(n: number): string {
	const family = pick(FAMILIES, n);
	const given = pick(GIVENS, Math.floor(n / FAMILIES.length));
	return /[a-z]/i.test(family + given) ? `${given} ${family}` : family + given;
}

/** Shaped like the vendor's: 19 hexadecimal digits. */
function registrationId(n: number): string {
	const digest = createHash('sha256').update(`phone ${n}`).digest('hex');
	return `1a0${digest.slice(0, 16)}`;
}

function pick<T>(list: readonly T[], n: number): T {
	return list[n % list.length] as T;
}

/** Writes the customers where the sample workflow reads them. */
export function writeCustomers(customers: Customer[], file = paths.customers): void {
	const columns = ['customer_id', 'name', 'registration_id', 'city', 'level'] as const;
	const lines = customers.map((row) => columns.map((column) => csvCell(row[column])).join(','));
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${[columns.join(','), ...lines].join('\n')}\n`);
}

function csvCell(text: string): string {
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
