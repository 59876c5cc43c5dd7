import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';

/**
 * Deletes an app for good. Opened by the vendor on request; needs developer keys.
 *
 * Errors: 1013 for an unknown app key and 1015 when it could not be deleted, both with HTTP 200; 4004 to
 * 4007 for the developer keys, 10 at the vendor's end.
 * @see https://github.com/jpush/jpush-docs
 */
export const deleteApp = defineOperation({
	name: 'deleteApp',
	seed: false,
	source: 'https://github.com/jpush/jpush-docs',
	family: 'admin',
	bucket: 'admin',
	resend: 'safe',
	request: z.strictObject({ app_key: token }),
	response: z.looseObject({ success: z.string().optional() }),
	http: (input) => ({ method: 'POST', path: ['app', input.app_key, 'delete'] }),
});
