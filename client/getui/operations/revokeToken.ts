import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Ends a token before its time; later calls with it are answered with 10001.
 *
 * Errors: 10002 for a blacklisted app or address.
 * @see https://docs.getui.com/getui/server/rest_v2/token
 */
export const revokeToken = defineOperation({
	name: 'revokeToken',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/token',
	family: 'auth',
	bucket: 'auth',
	resend: 'safe',
	request: z.strictObject({ token }),
	response: emptyReply,
	http: (input) => ({ method: 'DELETE', path: ['auth', input.token] }),
});
