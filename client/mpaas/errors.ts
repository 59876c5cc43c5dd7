import { failureOf, unlisted, type CodeMeaning } from '../core/codes';
import type { VendorFailure } from '../core/profile';
import { BUSINESS } from './errorTable';
import { gatewayMeaning } from './gatewayTable';

const ASK = 'Read the text of the vendor; a ticket in the Alibaba Cloud console knows the code.';

const NUMBERS_BY_NAME = new Map(Object.entries(BUSINESS).map(([code, [name]]) => [name, code]));

/**
 * Says what a code of mPaaS or of the gateway in front of it means and what to do next. A code that no
 * document lists is judged by the HTTP status it came with.
 */
export function explainMpaasCode(
	code: string,
	vendorText: string,
	httpStatus: number,
): VendorFailure {
	const entry = Object.hasOwn(BUSINESS, code) ? BUSINESS[code] : undefined;
	const label = entry === undefined ? `mPaaS ${code}` : `mPaaS ${code} ${entry[0]}`;
	const meaning: CodeMeaning =
		entry?.[1] ?? gatewayMeaning(code) ?? unlisted('Alibaba', ASK, httpStatus);
	const text = withoutEcho(vendorText.slice(0, READ_CHARACTERS));
	return failureOf(meaning, code, label, text === entry?.[0] ? '' : text, httpStatus);
}

/** More than is shown. The search for an echo takes the square of a text's length, and a reply may have megabytes. */
const READ_CHARACTERS = 1000;

/** The vendor answers a wrong signature with all that was signed, the message included. */
function withoutEcho(text: string): string {
	return text.replace(/[\s,.;]*(server )?(string ?to ?sign|canonical ?request)\b.*$/is, '');
}

const LEADING_NUMBER = /^\W*?(-1|\d{4})\b/;
const SYMBOL = /\b[A-Z]{2,}(?:_[A-Z\d]+)+\b/g;

/**
 * The number of the documented code that one of the texts names. The documents do not say which field of
 * a failed reply holds it, nor whether as a number or by name, so all are looked through.
 */
export function findBusinessCode(texts: readonly string[]): string | undefined {
	for (const text of texts) {
		const number = LEADING_NUMBER.exec(text.trim())?.[1];
		if (number !== undefined && Object.hasOwn(BUSINESS, number)) return number;
		for (const [symbol] of text.matchAll(SYMBOL)) {
			const known = NUMBERS_BY_NAME.get(symbol);
			if (known !== undefined) return known;
		}
	}
	return undefined;
}
