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

function lookUp(code: string, family: JPushFamily): CodeMeaning | undefined {
	return TABLES[family].find((table) => Object.hasOwn(table, code))?.[code];
}
