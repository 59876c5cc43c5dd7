/**
 * What is known of a request after it failed.
 * - `rejected`: nothing was done. The vendor said no, or the request never reached it.
 * - `unknown`: the request may have been carried out. Never sent again without an idempotency key.
 */
export type FailureOutcome = 'rejected' | 'unknown';

/** What became of a request. */
export type Outcome = 'accepted' | FailureOutcome;

/** What every error of the client tells. */
export interface PushErrorDetails {
	vendor: string;
	/** The vendor's own code as text, or one of ours in capitals, e.g. `INVALID_INPUT`, `TIMEOUT`. */
	code: string;
	message: string;
	outcome: FailureOutcome;
	/** Whether the same request may succeed later without a change. */
	retryable: boolean;
	/** HTTP status of the reply, when there was one. */
	httpStatus?: number;
	/** The vendor's id of the request or message, for its support. */
	requestId?: string;
	/** What to do next. */
	hint: string;
	/** Path of the refused field, e.g. `audience.tag`. */
	field?: string;
	/** Targets that the reply names as invalid. */
	invalidTargets?: string[];
	/** Whether every other request with this credential would fail in the same way. */
	fatal?: boolean;
	/** Milliseconds to wait before the next try, as the vendor asked. */
	retryAfterMs?: number;
}

/** Every failure the client reports. Its texts hold no secret and no stack of the vendor. */
export class PushError extends Error {
	readonly vendor: string;
	readonly code: string;
	readonly outcome: FailureOutcome;
	readonly retryable: boolean;
	readonly httpStatus: number | undefined;
	readonly requestId: string | undefined;
	readonly hint: string;
	readonly field: string | undefined;
	readonly invalidTargets: string[] | undefined;
	readonly fatal: boolean;
	readonly retryAfterMs: number | undefined;

	constructor(details: PushErrorDetails, options?: ErrorOptions) {
		super(details.message, options);
		this.name = new.target.name;
		this.vendor = details.vendor;
		this.code = details.code;
		this.outcome = details.outcome;
		this.retryable = details.retryable;
		this.httpStatus = details.httpStatus;
		this.requestId = details.requestId;
		this.hint = details.hint;
		this.field = details.field;
		this.invalidTargets = details.invalidTargets;
		this.fatal = details.fatal ?? false;
		this.retryAfterMs = details.retryAfterMs;
	}
}

/** The input breaks a documented rule; nothing was sent. */
export class InvalidInputError extends PushError {
	constructor(details: { vendor: string; field: string; message: string; hint: string }) {
		super({ ...details, code: 'INVALID_INPUT', outcome: 'rejected', retryable: false });
	}
}

/** The vendor answered with one of its error codes. */
export class VendorError extends PushError {}

/** The request limit was reached and waiting longer was not worth it. */
export class RateLimitError extends PushError {}

/** The connection failed, timed out or brought something that is not the vendor's reply. */
export class TransportError extends PushError {}

/** The caller cancelled. */
export class CancelledError extends PushError {
	constructor(vendor: string, outcome: FailureOutcome) {
		super({
			vendor,
			code: 'CANCELLED',
			message: 'The execution was stopped before the vendor answered',
			outcome,
			retryable: false,
			hint:
				outcome === 'unknown'
					? 'The vendor may have carried out the request. Check its report before sending again.'
					: 'Nothing was sent.',
			fatal: true,
		});
	}
}

export const CHECK_BEFORE_RESEND =
	'The vendor may have carried out the request. Check its report or console before sending again.';

/** The same failure, where an earlier try of the request may have been carried out. */
export function asUnclear(error: PushError): PushError {
	if (error.outcome === 'unknown') return error;
	if (error instanceof CancelledError) return new CancelledError(error.vendor, 'unknown');
	const Kind = error.constructor as typeof PushError;
	const hint = error.hint.replace('Nothing was sent.', CHECK_BEFORE_RESEND);
	return new Kind({ ...error, message: error.message, outcome: 'unknown', hint });
}
