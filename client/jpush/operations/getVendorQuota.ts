import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { wrapped } from '../schemas/replies';

const use = z.looseObject({ total: z.number().optional(), used: z.number().optional() }).nullish();
const maker = z.looseObject({ system: use, operation: use }).nullish();
const quotas = z
	.looseObject({ xiaomi_quota: maker, oppo_quota: maker, vivo_quota: maker })
	.nullish();

/**
 * Reads how many messages the app may still send today through the phone makers' channels.
 *
 * Answers `total` and `used` for Xiaomi, OPPO and vivo, by `system` and `operation` messages; -1 is without
 * limit, and any of them may be absent. Shares the limit of push.
 *
 * Errors: 1004 for wrong keys, 2002 at the rate limit.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced
 */
export const getVendorQuota = defineOperation({
	name: 'getVendorQuota',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced',
	family: 'push',
	bucket: 'push',
	resend: 'safe',
	request: z.strictObject({}),
	response: wrapped(quotas),
	http: () => ({ method: 'GET', path: ['push', 'quota'] }),
});
