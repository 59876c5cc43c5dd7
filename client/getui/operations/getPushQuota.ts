import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { quotaReply } from '../schemas/report';

/**
 * Reads the quota of today at Getui and the phone makers, and what is left of it; channels without a limit
 * are left out.
 *
 * Errors: 30023 without permission, 10005 when asked too often.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getPushQuota = defineOperation({
	name: 'getPushQuota',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: z.strictObject({}),
	response: quotaReply,
	http: () => ({ method: 'GET', path: ['report', 'push', 'count'] }),
});
