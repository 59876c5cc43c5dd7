import type { VendorFailure } from '../core/profile';
import { ACCOUNT, ADMIN, DEVICE, PUSH, REPORT, SCHEDULE, type CodeMeaning } from './errorTable';
import type { JPushFamily } from './hosts';

type Table = Readonly<Record<string, CodeMeaning>>;

/** A number may mean one thing to one family and something else to another: a family's own table is first. */
const TABLES: Record<JPushFamily, readonly Table[]> = {
	push: [PUSH, ACCOUNT, DEVICE, SCHEDULE],
	schedules: [SCHEDULE, ACCOUNT, PUSH, DEVICE],
	devices: [DEVICE, ACCOUNT, PUSH],
	aliases: [DEVICE, ACCOUNT, PUSH],
	tags: [DEVICE, ACCOUNT, PUSH],
	testDevices: [DEVICE, ACCOUNT, PUSH],
	report: [REPORT, ACCOUNT, PUSH, DEVICE],
	admin: [ADMIN, ACCOUNT],
};

const SHOWN_CHARACTERS = 200;

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
	const meaning = lookUp(code, family) ?? byStatus(httpStatus);
	return {
		code,
		message: `${meaning.what} (JPush ${code}${quote(vendorText)})`,
		hint: meaning.hint,
		httpStatus,
		outcome: meaning.outcome ?? 'rejected',
		retryable: meaning.retryable ?? false,
		...(meaning.throttled ? { throttled: true } : {}),
		...(meaning.fatal ? { fatal: true } : {}),
	};
}

function lookUp(code: string, family: JPushFamily): CodeMeaning | undefined {
	return TABLES[family].find((table) => Object.hasOwn(table, code))?.[code];
}

function byStatus(status: number): CodeMeaning {
	if (status === 429) {
		return {
			what: 'The calls came sooner than the rate limit allows',
			hint: 'Send fewer calls a minute, or set the limit of your contract in the credential.',
			retryable: true,
			throttled: true,
		};
	}
	if (status >= 500) {
		return {
			what: 'Jiguang reported an error at its own end that its documents do not list',
			hint: 'The request may have been carried out. Check the report or the Jiguang console before sending again.',
			outcome: 'unknown',
			retryable: true,
		};
	}
	return {
		what: 'Jiguang refused the request for a reason that its documents do not list',
		hint: 'Read the text of the vendor; support@jiguang.cn knows the code.',
		fatal: status === 401 || status === 403,
	};
}

/** The vendor's own words, on one line and cut to a readable length. */
function quote(vendorText: string): string {
	const text = vendorText.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	if (text === '') return '';
	const characters = Array.from(text);
	const cut = characters.length > SHOWN_CHARACTERS;
	return `: ${cut ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text}`;
}
