import { failureOf, unlisted, type CodeMeaning } from '../core/codes';
import type { VendorFailure } from '../core/profile';
import { FUNCTION, LIBRARY, PLATFORM } from './errorTable';

const TABLES = [LIBRARY, FUNCTION, PLATFORM];

const ASK =
	'Read the text of the vendor; the technical consultation (技术咨询) of uni-push knows the code.';

/** Limits that count a minute; the vendor does not say when it ends. */
const PER_MINUTE = new Set(['10003', '10005', '30012', '30013', '30014', '30015', '30018']);
const MINUTE_MS = 60_000;

/** Codes of access, parameters and packages, which the vendor groups by their first digit. */
const REFUSALS = /^[123]\d{4}$/;

/** The function answers 200 whatever the library says, so that only the code tells how it is meant. */
function unlistedCode(code: string, httpStatus: number): CodeMeaning {
	if (httpStatus >= 300 || REFUSALS.test(code)) return unlisted('uni-push', ASK, httpStatus);
	return {
		what: 'uni-push failed for a reason that its documents do not list',
		hint: `The request may have been carried out. Check the report of the task before sending again. ${ASK}`,
		outcome: 'unknown',
	};
}

/**
 * Says what a code of uni-push, of uniCloud or of the cloud function means and what to do next. A code that
 * no document lists is judged by its class, or by the HTTP status it came with.
 */
export function explainUniPushCode(
	code: string,
	vendorText: string,
	httpStatus: number,
): VendorFailure {
	const table = TABLES.find((each) => Object.hasOwn(each, code));
	const meaning = table?.[code] ?? unlistedCode(code, httpStatus);
	return {
		...failureOf(meaning, code, `uni-push ${code}`, vendorText, httpStatus),
		...(PER_MINUTE.has(code) ? { retryAfterMs: MINUTE_MS } : {}),
	};
}
