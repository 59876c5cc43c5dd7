/** What is kept of a send that got no answer. */
export interface Unclear {
	message: string;
	hint: string;
	code: string;
}

/** What is kept of a send that the vendor refused. */
export interface Refused {
	message: string;
	code: string;
	hint: string;
	invalidTargets: string[];
	httpStatus: number | undefined;
}

/** What has an unknown outcome and no key: repeating it could do it twice. Has the form of a client's error. */
export class RepeatRefused extends Error {
	readonly vendor = '';
	readonly outcome = 'unknown';
	readonly retryable = false;
	readonly fatal = false;
	readonly code: string;
	readonly hint: string;

	constructor(unclear: Unclear) {
		super(`${unclear.message}; not repeated, since it may have been carried out`);
		this.code = unclear.code;
		this.hint = unclear.hint;
	}
}

/** The refusal of an earlier try, told again. Has the form of a client's error. */
export class RefusedBefore extends Error {
	readonly retold = true;
	readonly vendor = '';
	readonly outcome = 'rejected';
	readonly retryable = false;
	readonly fatal = false;
	readonly code: string;
	readonly hint: string;
	readonly invalidTargets: string[];
	readonly httpStatus: number | undefined;

	constructor(refused: Refused) {
		super(refused.message);
		this.code = refused.code;
		this.hint = refused.hint;
		this.invalidTargets = refused.invalidTargets;
		this.httpStatus = refused.httpStatus;
	}
}
