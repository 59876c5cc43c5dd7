import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { parseJson } from '../../core/json';
import { token } from '../schemas/common';
import { idText } from '../schemas/replies';

const detailed = z.looseObject({
	/** Missing where the push was refused before it got one. */
	msg_id: idText.optional(),
	error: z.looseObject({ code: z.number(), message: z.string().optional() }).optional(),
	needRetry: z.boolean().optional(),
	ts: z.number().optional(),
});

const sentId = z
	.string()
	.transform((text, context): z.input<typeof detailed> => {
		if (!text.startsWith('{')) return { msg_id: text };
		try {
			return parseJson(text) as z.input<typeof detailed>;
		} catch {
			context.issues.push({
				code: 'custom',
				input: text,
				message: 'is not the JSON it looks like',
			});
			return z.NEVER;
		}
	})
	.pipe(detailed);

/**
 * Lists the pushes that a schedule has sent.
 *
 * The vendor writes each entry of `msgids` as a bare id or, for schedules made since September 2018, as a
 * JSON text; both are read into `{msg_id, error, needRetry, ts}`. `ts` is in milliseconds.
 *
 * Errors: 8104 when there is no such schedule; 8101 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule
 */
export const getScheduleMessageIds = defineOperation({
	name: 'getScheduleMessageIds',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule',
	family: 'schedules',
	bucket: 'schedule',
	resend: 'safe',
	request: z.strictObject({ schedule_id: token }),
	response: z.looseObject({ count: z.number(), msgids: z.array(sentId) }),
	http: (input) => ({ method: 'GET', path: [input.schedule_id, 'msg_ids'] }),
});
