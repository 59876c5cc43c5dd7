import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Deletes a schedule.
 *
 * Errors: 8104 when there is none, also after it fired; 8101 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule
 */
export const deleteSchedule = defineOperation({
	name: 'deleteSchedule',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule',
	family: 'schedules',
	bucket: 'schedule',
	resend: 'safe',
	request: z.strictObject({ schedule_id: token }),
	response: emptyReply,
	http: (input) => ({ method: 'DELETE', path: [input.schedule_id] }),
});
