import type { FailureOutcome } from './errors';
import type { VendorFailure } from './profile';

/** What a code means and what to do about it. */
export interface CodeMeaning {
	/** What happened, in plain words. */
	what: string;
	hint: string;
	/** Default `rejected`. */
	outcome?: FailureOutcome;
	/** Whether trying again within seconds makes sense; default false. */
	retryable?: boolean;
	throttled?: boolean;
	/** Every other call of the same operation would fail in the same way. */
	fatal?: boolean;
}

/** Meanings by the vendor's code. */
export type CodeTable = Readonly<Record<string, CodeMeaning>>;

/** At the vendor's end: the request may have been carried out. */
export const ambiguous = (what: string, hint: string): CodeMeaning => ({
	what,
	hint,
	outcome: 'unknown',
	retryable: true,
});

/** Refused, and so would be every other request with this credential. */
export const fatal = (what: string, hint: string): CodeMeaning => ({ what, hint, fatal: true });

/** Refused for what this one request holds. */
export const refused = (what: string, hint: string): CodeMeaning => ({ what, hint });

/** The failure that a vendor's code stands for. `label` names vendor and code, e.g. `JPush 1011`. */
export function failureOf(
	meaning: CodeMeaning,
	code: string,
	label: string,
	vendorText: string,
	httpStatus: number,
): VendorFailure {
	return {
		code,
		message: `${meaning.what} (${label}${quote(vendorText)})`,
		hint: meaning.hint,
		httpStatus,
		outcome: meaning.outcome ?? 'rejected',
		retryable: meaning.retryable ?? false,
		...(meaning.throttled ? { throttled: true } : {}),
		...(meaning.fatal ? { fatal: true } : {}),
	};
}

/** The meaning of a code that the documents of `company` do not list, by the status it came with. */
export function unlisted(company: string, ask: string, status: number): CodeMeaning {
	if (status === 429) {
		return {
			what: 'The calls came sooner than the rate limit allows',
			hint: 'Send fewer calls a minute, or set the limit of your contract in the credential.',
			retryable: true,
			throttled: true,
		};
	}
	if (status >= 500) {
		return ambiguous(
			`${company} reported an error at its own end that its documents do not list`,
			`The request may have been carried out. Check the report or the ${company} console before sending again.`,
		);
	}
	return {
		what: `${company} refused the request for a reason that its documents do not list`,
		hint: ask,
		fatal: status === 401 || status === 403,
	};
}

const SHOWN_CHARACTERS = 200;

/** The vendor's own words, on one line and cut to a readable length. */
function quote(vendorText: string): string {
	const text = vendorText.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	if (text === '') return '';
	const characters = Array.from(text);
	const cut = characters.length > SHOWN_CHARACTERS;
	return `: ${cut ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text}`;
}
