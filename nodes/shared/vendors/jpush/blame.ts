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
