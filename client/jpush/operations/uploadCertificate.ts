import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { certificateParts, certificates } from '../schemas/uploads';

/**
 * Uploads APNs certificates with their passwords. Opened by the vendor on request; needs developer keys.
 *
 * For development, production or both; each file belongs together with its password.
 *
 * Errors: 1010 when the certificate exists, 1012 when it or its password is wrong, 1013 for an unknown app
 * key, 1014 without a file, all with HTTP 200; 4004 to 4007 for the developer keys.
 * @see https://github.com/jpush/jpush-docs
 */
export const uploadCertificate = defineOperation({
	name: 'uploadCertificate',
	seed: false,
	source: 'https://github.com/jpush/jpush-docs',
	family: 'admin',
	bucket: 'admin',
	// A repetition would be refused as existing and hide the success.
	resend: 'never',
	request: certificates,
	response: z.looseObject({ success: z.string().optional() }),
	http: (input) => ({
		method: 'POST',
		path: ['app', input.app_key, 'certificate'],
		multipart: certificateParts(input),
	}),
});
