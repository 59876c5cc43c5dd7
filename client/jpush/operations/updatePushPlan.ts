import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { wrapped } from '../schemas/replies';

/**
 * Replaces the description of the push plan with the given name. A paid feature.
 *
 * Errors: 2006 or 2007 without the paid feature; otherwise the top-level `code` of the reply.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_plan
 */
export const updatePushPlan = defineOperation({
	name: 'updatePushPlan',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_plan',
	family: 'push',
	bucket: 'push',
	resend: 'safe',
	request: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
	response: wrapped(z.unknown().optional()),
	http: (input) => ({ method: 'PUT', path: ['push_plan', 'update'], json: input }),
});
