import type { VendorFailure } from './profile';
import type { HttpReply } from './transport';

/** What a reply without a vendor's code means, by its HTTP status alone. */
export function failureByStatus(reply: HttpReply): VendorFailure {
	const { status } = reply;
	const common = { code: `HTTP_${status}`, httpStatus: status };
	if (status === 429) {
		return {
			...common,
			message: 'The request came sooner than the rate limit allows (HTTP 429)',
			outcome: 'rejected',
			retryable: true,
			throttled: true,
			hint: 'Send fewer requests a minute, or set the limit of your contract in the credential.',
		};
	}
	if (status === 401 || status === 403 || status === 407) {
		return {
			...common,
			message: `Access was refused (HTTP ${status})`,
			outcome: 'rejected',
			retryable: false,
			fatal: true,
			hint: 'Check the keys in the credential, and any gateway or proxy between n8n and the vendor.',
		};
	}
	if (status >= 500) {
		return {
			...common,
			message: `The vendor or a gateway in front of it answered HTTP ${status} without a reason`,
			outcome: 'unknown',
			retryable: true,
			hint: 'The request may have been carried out. Check the report or the console before sending again.',
		};
	}
	if (status >= 300) {
		return {
			...common,
			message: `The address answered HTTP ${status}, which is not a reply of the vendor`,
			outcome: 'rejected',
			retryable: false,
			hint: 'Check the base URL of the credential.',
		};
	}
	return {
		...common,
		code: 'UNEXPECTED_REPLY',
		message: `The address answered HTTP ${status} with something that is not the vendor's reply`,
		outcome: 'unknown',
		retryable: true,
		hint: 'Check that the base URL of the credential leads to the vendor, then check the report before sending again.',
	};
}
