import { CREDENTIAL, startVendor, type Seen } from '../client/getui/harness';
import { openBench } from '../client/unipush/support/client';
import { APP_ID, SIGN_KEY } from '../client/unipush/support/cloud';
import { deploy } from '../client/unipush/support/manager';
import type { RunOptions } from './runNode';

const open: Array<{ close(): Promise<unknown> }> = [];

/** For `afterEach`. */
export async function closeVendors(): Promise<void> {
	for (const vendor of open.splice(0)) await vendor.close();
}

/** Getui that gives out tokens and answers everything else with data of the test's. */
export async function openGetui(
	dataFor: (path: string) => object | undefined,
): Promise<RunOptions> {
	const vendor = await startVendor();
	open.push(vendor);
	vendor.answer(({ path }: Seen) =>
		path === '/auth' ? undefined : { body: { code: 0, msg: 'success', data: dataFor(path) } },
	);
	return { credentials: { ...CREDENTIAL, baseUrl: vendor.url }, execution: 'e1', onError: true };
}

/** The cloud function of uni-push, whose library answers as the test says. */
export async function openUniPush(library: Parameters<typeof deploy>[0]): Promise<RunOptions> {
	const bench = await openBench(deploy(library).main);
	open.push(bench);
	const credentials = { baseUrl: bench.space.url, appId: APP_ID, signSecret: SIGN_KEY };
	return { credentials, execution: 'e1', onError: true };
}
