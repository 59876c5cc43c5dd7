import { failureOf, unlisted } from '../core/codes';
import type { VendorFailure } from '../core/profile';
import { MAXIM_CODES } from './errorTable';

const ASK = 'Read the text of the vendor; its support knows the code.';

/**
 * Says what one of the vendor's codes means and what to do next. A code that no document lists is judged
 * by the HTTP status it came with, or by itself where it looks like one.
 */
export function explainMaximCode(
	code: string,
	vendorText: string,
	httpStatus: number,
): VendorFailure {
	const listed = Object.hasOwn(MAXIM_CODES, code) ? MAXIM_CODES[code] : undefined;
	const status = httpStatus === 200 && /^[45]\d\d$/.test(code) ? Number(code) : httpStatus;
	return failureOf(
		listed ?? unlisted('MaxIM', ASK, status),
		code,
		`MaxIM ${code}`,
		vendorText,
		httpStatus,
	);
}
