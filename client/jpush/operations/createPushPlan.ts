import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { wrapped } from '../schemas/replies';

/**
 * Creates a push plan, a name under which pushes are counted together. A paid feature.
 *
 * At most 1,000 plans an app. A push joins it by `options.business_operation_code`.
 *
 * Errors: 2006 or 2007 without the paid feature; otherwise the top-level `code` of the reply.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_plan
 */
export const createPushPlan = defineOperation({
	name: 'createPushPlan',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_plan',
	family: 'push',
	bucket: 'push',
	// The vendor does not say what a second plan of the same name does.
	resend: 'never',
	request: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
	response: wrapped(z.unknown().optional()),
	http: (input) => ({ method: 'POST', path: ['push_plan', 'create'], json: input }),
});
