import { defineOperation } from '../../core/operation';
import { tokenReply, tokenRequest } from '../schemas/auth';

/**
 * Fetches a token, which every other operation carries. The client does so by itself, once for all calls.
 *
 * `sign` is the SHA-256 in hex of app key, `timestamp` (milliseconds, 13 digits) and master secret. A token
 * ends at `expire_time`, a day later. At most 100 calls a minute and 100,000 a day.
 *
 * Errors: 10002 for a blacklisted app or address, 10003 at the limit, 20001 for wrong keys.
 * @see https://docs.getui.com/getui/server/rest_v2/token
 */
export const getToken = defineOperation({
	name: 'getToken',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/token',
	family: 'auth',
	bucket: 'auth',
	resend: 'safe',
	request: tokenRequest,
	response: tokenReply,
	http: (input) => ({ method: 'POST', path: ['auth'], json: input }),
});
