import { failureOf, unlisted, type CodeMeaning } from '../core/codes';
import type { VendorFailure } from '../core/profile';
import { AUTH_CODES, CODES, INVALID_PARAMETER, THROTTLED_MS } from './errorTable';
import type { GetuiFamily } from './hosts';

const ASK =
	'Read the text of the vendor; the technical consulting in the Getui console knows the code.';

const INVALID = '20001';
const TOKEN_ENDED = '10001';

/**
 * Says what one of the vendor's codes means and what to do next. A code that no document lists is judged
 * by the HTTP status it came with.
 */
export function explainGetuiCode(
	code: string,
	vendorText: string,
	family: GetuiFamily,
	httpStatus: number,
): VendorFailure {
	const meaning = lookUp(code, vendorText, family) ?? unlisted('Getui', ASK, httpStatus);
	return {
		...failureOf(meaning, code, `Getui ${code}`, vendorText, httpStatus),
		...(meaning.throttled ? { retryAfterMs: THROTTLED_MS } : {}),
		...(code === TOKEN_ENDED && family !== 'auth' ? { tokenExpired: true } : {}),
	};
}

function lookUp(code: string, vendorText: string, family: GetuiFamily): CodeMeaning | undefined {
	if (family === 'auth' && Object.hasOwn(AUTH_CODES, code)) return AUTH_CODES[code];
	const special = INVALID_PARAMETER.find(([words]) => words.test(vendorText));
	if (code === INVALID && special !== undefined) return special[1];
	return Object.hasOwn(CODES, code) ? CODES[code] : undefined;
}
