import { failureOf, unlisted, type CodeMeaning, type CodeTable } from '../core/codes';
import type { VendorFailure } from '../core/profile';
import { ACCOUNT, ADMIN, DEVICE, PUSH, REPORT, SCHEDULE } from './errorTable';
import type { JPushFamily } from './hosts';

/** A number may mean one thing to one family and something else to another: a family's own table is first. */
const TABLES: Record<JPushFamily, readonly CodeTable[]> = {
	push: [PUSH, ACCOUNT, DEVICE, SCHEDULE],
	schedules: [SCHEDULE, ACCOUNT, PUSH, DEVICE],
	devices: [DEVICE, ACCOUNT, PUSH],
	aliases: [DEVICE, ACCOUNT, PUSH],
	tags: [DEVICE, ACCOUNT, PUSH],
	testDevices: [DEVICE, ACCOUNT, PUSH],
	report: [REPORT, ACCOUNT, PUSH, DEVICE],
	admin: [ADMIN, ACCOUNT],
};

const OK = 200;

const ASK = 'Read the text of the vendor; support@jiguang.cn knows the code.';

/**
 * Says what one of the vendor's codes means and what to do next. A code that no document lists is judged
 * by the HTTP status it came with.
 */
export function explainJPushCode(
	code: string,
	vendorText: string,
	family: JPushFamily,
	httpStatus: number,
): VendorFailure {
	const meaning = lookUp(code, family) ?? unlisted('Jiguang', ASK, httpStatus);
	return failureOf(meaning, code, `JPush ${code}`, vendorText, httpStatus);
}

/**
 * The same for an entry of a combined reply. It comes with 200 whatever its code, so that one that no document
 * lists may be of either class.
 */
export function explainJPushEntry(code: string, vendorText: string): VendorFailure {
	const meaning = lookUp(code, 'push') ?? {
		what: 'Jiguang failed for a reason that its documents do not list',
		hint: `The push may have been sent. Check the push history in the Jiguang console before sending again. ${ASK}`,
		outcome: 'unknown',
	};
	return failureOf(meaning, code, `JPush ${code}`, vendorText, OK);
}

function lookUp(code: string, family: JPushFamily): CodeMeaning | undefined {
	return TABLES[family].find((table) => Object.hasOwn(table, code))?.[code];
}
