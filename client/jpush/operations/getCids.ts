import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { JPUSH_MAX } from '../limits';

/**
 * Issues cids, the keys that keep a repeated push from being sent twice. Each is valid for one day.
 *
 * Takes `count` (1 to 1,000, default 1) and `type` (`push` or `schedule`; the two pools are separate).
 * Without a contract the vendor silently answers at most 10, so the list may be shorter than asked.
 *
 * Errors: 1003 for a count outside the range, 1004 for wrong keys, 2002 when the push limit is reached.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced
 */
export const getCids = defineOperation({
	name: 'getCids',
	seed: true,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_advanced',
	family: 'push',
	bucket: 'push',
	// A list that got lost on the way costs nothing but the list.
	resend: 'safe',
	request: z.strictObject({
		count: z.int().min(1).max(JPUSH_MAX.cids).optional(),
		type: z.enum(['push', 'schedule']).optional(),
	}),
	response: z.looseObject({ cidlist: z.array(z.string().min(1)).min(1) }),
	http: (input) => ({
		method: 'GET',
		path: ['push', 'cid'],
		query: { count: input.count, type: input.type },
	}),
});
