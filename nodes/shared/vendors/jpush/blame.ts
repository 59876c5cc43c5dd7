import { isPushError } from '../../run/failure';

/**
 * Whether a refused JPush call about many ids may succeed without some of them. The vendor publishes only
 * part of the codes of its device and report APIs; what they share is HTTP 400.
 */
export function blamesIds(error: Error): boolean {
	return (
		isPushError(error) && error.outcome === 'rejected' && !error.fatal && error.httpStatus === 400
	);
}

/** Codes of an id that is malformed or that the app does not have. */
const INVALID_ID = new Set(['7002', '7013']);

/** Whether a refused look-up of a single registration id says that the id is invalid. */
export function isInvalidId(error: Error): boolean {
	return isPushError(error) && error.outcome === 'rejected' && INVALID_ID.has(error.code);
}
