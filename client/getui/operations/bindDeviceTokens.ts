import { defineOperation } from '../../core/operation';
import { bindingReply, tokenBinding } from '../schemas/user';

/**
 * Binds devices to tokens of a phone maker or a mini-program, at most 1,000; a missing or empty
 * `device_token` unbinds. Open for `wx` only, unless the vendor opens more. At most 1,000 calls a minute.
 *
 * Entries that failed are in `errorList`, with 24001 (no cid), 24002 (unknown cid), 24003 (cid of another
 * app) or 24004 (not a mini-program user).
 *
 * Errors: 20001 for a bad value, 10005 at the limit.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const bindDeviceTokens = defineOperation({
	name: 'bindDeviceTokens',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'binding',
	resend: 'safe',
	request: tokenBinding,
	response: bindingReply,
	http: ({ type, dt_list }) => ({
		method: 'POST',
		path: ['user', 'bind_dt', type],
		json: { dt_list },
	}),
});
