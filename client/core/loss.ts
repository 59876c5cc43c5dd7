import { CHECK_BEFORE_RESEND } from './errors';
import type { VendorFailure } from './profile';
import type { ExchangeError } from './transport';

const LOSS_HINTS: Record<
	ExchangeError['kind'],
	{ code: string; retryable: boolean; hint: string }
> = {
	refused: {
		code: 'EGRESS_REFUSED',
		retryable: false,
		hint: 'Allow the address in the egress (SSRF protection) settings of n8n, N8N_SSRF_*, or correct the base URL of the credential.',
	},
	connect: {
		code: 'CONNECTION_FAILED',
		retryable: true,
		hint: 'Nothing was sent. Check the network, the proxy variables and the base URL of the credential.',
	},
	tls: {
		code: 'TLS_FAILED',
		retryable: false,
		hint: 'Nothing was sent. Check the certificate of the base URL, or of the proxy in between.',
	},
	timeout: { code: 'TIMEOUT', retryable: true, hint: CHECK_BEFORE_RESEND },
	reset: { code: 'CONNECTION_CLOSED', retryable: true, hint: CHECK_BEFORE_RESEND },
	tooLarge: { code: 'REPLY_TOO_LARGE', retryable: false, hint: CHECK_BEFORE_RESEND },
	cancelled: { code: 'CANCELLED', retryable: false, hint: CHECK_BEFORE_RESEND },
};

/** What is known of a request that got no reply. */
export function describeLoss(error: ExchangeError): Omit<VendorFailure, 'outcome'> {
	return { ...LOSS_HINTS[error.kind], message: error.message };
}
