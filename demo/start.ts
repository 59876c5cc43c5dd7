import type { Simulator } from '../simulator';
import { runCampaign, type Campaign } from './lib/campaign';
import {
	checkCredentialTest,
	checkHttpRequest,
	checkPersonal,
	checkPhones,
	checkReport,
	checkRows,
	describeCheck,
	type Check,
} from './lib/checks';
import { checkDeadDevices } from './lib/deadDevices';
import { checkFiveVendors } from './lib/fiveVendors';
import { checkRetryExecution } from './lib/retryExecution';
import { checkSecrecy } from './lib/secrecy';
import { makeCustomers, writeCustomers, type Customer } from './lib/customers';
import { installHost } from './lib/host';
import { takeLock } from './lib/lock';
import { startN8n } from './lib/n8n';
import { buildPackage, installPackage, packPackage } from './lib/package';
import { paths } from './lib/paths';
import { N8nRest, type Credential } from './lib/rest';
import { importSamples } from './lib/samples';
import { complain, DemoError, heading, say, seconds, step } from './lib/say';
import { guardExit, isLeaving, leave } from './lib/shutdown';
import { startVendor, vendorCredential } from './lib/simulator';
import { OTHER_VENDORS } from './lib/vendors';

const CREDENTIAL = { name: 'JPush simulator', type: 'jpushApi' };
/** A login for a demo that listens on this machine only. */
const LOGIN = { email: 'demo@example.com', password: 'Demo-push-2026' };

interface Demo {
	customers: Customer[];
	vendor: Simulator;
	n8nUrl: string;
	n8nEnded: Promise<void>;
	rest: N8nRest;
	credential: Credential;
}

async function install(): Promise<void> {
	heading('1. Install');
	await buildPackage();
	await installHost();
	await installPackage(await packPackage());
}

async function start(): Promise<Demo> {
	heading('2. Start');
	const customers = makeCustomers();
	writeCustomers(customers);
	const vendor = await step('Starting the simulated vendor and its phones', () =>
		startVendor(customers),
	);
	const n8n = await step('Starting n8n', startN8n);
	const rest = new N8nRest(n8n.url);
	const credential = await step('Setting up owner, credential and sample workflows', async () => {
		await rest.signIn(LOGIN.email, LOGIN.password);
		const saved = await saveCredentials(rest, vendor.url);
		await importSamples(rest, saved, vendor.url);
		return saved[0];
	});
	return { customers, vendor, n8nUrl: n8n.url, n8nEnded: n8n.ended, rest, credential };
}

/** Each start may put the simulator on another port, so the credentials are written anew; JPush's comes first. */
async function saveCredentials(rest: N8nRest, url: string): Promise<[Credential, ...Credential[]]> {
	const others: Credential[] = [];
	for (const { credentialName, credentialType, data } of OTHER_VENDORS) {
		others.push(await saveCredential(rest, credentialName, credentialType, data(url)));
	}
	const { name, type } = CREDENTIAL;
	return [await saveCredential(rest, name, type, vendorCredential(url)), ...others];
}

async function saveCredential(
	rest: N8nRest,
	name: string,
	type: string,
	data: object,
): Promise<Credential> {
	const known = (await rest.listCredentials()).find(
		(one) => one.name === name && one.type === type,
	);
	return known
		? await rest.updateCredential(known.id, name, type, data)
		: await rest.createCredential(name, type, data);
}

async function check(demo: Demo, campaign: Campaign): Promise<Check[]> {
	const { customers, vendor, n8nUrl, rest, credential } = demo;
	const [customer] = customers as [Customer];
	return [
		await checkRows(campaign, customers),
		checkPhones(vendor, customers),
		await checkReport(campaign, customers),
		await checkCredentialTest(rest, credential, vendor.url),
		await checkHttpRequest(n8nUrl, customer),
		await checkPersonal(n8nUrl, vendor, customer),
		await checkFiveVendors(n8nUrl, vendor, customer),
		await checkDeadDevices(n8nUrl, vendor, customers),
		await checkRetryExecution(n8nUrl, rest, vendor, customer),
		await checkSecrecy(n8nUrl, vendor, customer),
	];
}

function report({ answer, calls, connections, seconds: taken }: Campaign): void {
	say(`  ${answer.rows} rows in ${taken.toFixed(1)} s`);
	say(`  ${answer.accepted} accepted, ${answer.refused} refused (three rows have no usable id)`);
	say(`  calls at the vendor, over ${connections} connections:`);
	for (const [operation, count] of Object.entries(calls)) {
		say(`    ${operation.padEnd(28)} ${String(count).padStart(6)}`);
	}
	say(
		'  Clean rows take 1,000 a push call; two calls held a malformed id and were split to find it.',
	);
}

function invite({ n8nUrl, vendor }: Demo): void {
	heading('Have a look');
	say(`  The editor:  ${n8nUrl}   login ${LOGIN.email}, password ${LOGIN.password}`);
	say(`  The phones:  ${vendor.url}/phones`);
	say(`  The rows:    ${n8nUrl}/home/datatables, or the SQLite file ${paths.database}`);
	say(`  Run again:   curl -X POST ${n8nUrl}/webhook/spring-sale`);
	say();
	say('  Ctrl-C stops everything.');
}

async function main(): Promise<void> {
	guardExit();
	takeLock();
	const once = process.argv.includes('--once');
	const begin = performance.now();
	await install();
	const demo = await start();
	heading('3. Run: webhook -> 10,000 customers -> tag, alias, push, report -> SQLite');
	const campaign = await step('Running the main workflow', () =>
		runCampaign(demo.n8nUrl, demo.vendor),
	);
	report(campaign);
	heading('4. Check');
	const checks = await check(demo, campaign);
	for (const one of checks) say(describeCheck(one));
	const good = checks.every((one) => one.problems.length === 0);
	say();
	say(good ? `All is there, after ${seconds(begin)}.` : 'Something is missing, see above.');
	if (once) await leave(good ? 0 : 1);
	invite(demo);
	await demo.n8nEnded;
	throw new DemoError('n8n has ended by itself.', `read ${paths.logs}/n8n.log, then start again.`);
}

main().catch(async (error: unknown) => {
	if (!isLeaving()) complain(error);
	await leave(1);
});
