import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { identity, identityHeaders } from '../schemas/common';
import { certificateReply } from '../schemas/replies';

/**
 * Reads the keys that the app has at a push provider. The reply holds secrets.
 *
 * `provider` is 1 APNs, 2 Huawei, 3 Xiaomi, 4 Meizu, 5 vivo, 6 OPPO or 7 FCM; `environment` is 0 development
 * or 1 production (default). Which of `app_id`, `app_key`, `app_secret` and `certificate` are filled depends
 * on the provider.
 *
 * Errors: 10002 for another provider, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/push.html
 */
export const getCertificate = defineOperation({
	name: 'getCertificate',
	seed: true,
	source: 'https://docs.lanyingim.com/reference/server-api/push.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	request: z.strictObject({
		...identity,
		provider: z.int().min(1).max(7),
		environment: z.union([z.literal(0), z.literal(1)]).optional(),
	}),
	response: certificateReply,
	http: ({ provider, environment, ...who }) => ({
		method: 'GET',
		path: ['push', 'certificate'],
		headers: identityHeaders(who),
		query: { provider, environment },
	}),
});
