import { PushError, TransportError } from './errors';

/**
 * The failure of a request that a send needs beforehand. Whatever became of it, nothing was sent to anybody,
 * even where its own outcome is unknown.
 */
export function asUnsent(error: unknown, what: string): unknown {
	if (!(error instanceof PushError) || error.outcome === 'rejected') return error;
	const { vendor, code, retryable, httpStatus, requestId } = error;
	return new TransportError({
		vendor,
		code,
		message: `${what}: ${error.message}`,
		outcome: 'rejected',
		retryable,
		httpStatus,
		requestId,
		hint: 'Nothing was sent. Check the network and the base URL of the credential, then try again.',
	});
}
