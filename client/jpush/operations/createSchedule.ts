import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { newSchedule } from '../schemas/schedule';
import { wirePush } from '../schemas/wire';

/**
 * Creates a push that is sent later, once or again and again.
 *
 * `trigger` holds either `single` or `periodical`; times are `yyyy-MM-dd HH:mm:ss`, at most a year ahead,
 * and by all appearance in China's time zone. `name` takes 255 bytes. A `cid` of the type `schedule` keeps a
 * repetition from creating a second one; a cid inside `push` would be ignored and is refused. An app holds
 * 100 schedules, with a contract up to 2,000. A push to a file also counts against the file limit.
 *
 * Errors: 8100 for the trigger, the push or too many schedules, 8101 for wrong keys, 8200 and 8203 at the
 * vendor's end.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule
 */
export const createSchedule = defineOperation({
	name: 'createSchedule',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule',
	family: 'schedules',
	bucket: 'schedule',
	resend: 'keyed',
	request: newSchedule,
	response: z.looseObject({ schedule_id: z.string(), name: z.string().optional() }),
	http: (input) => ({ method: 'POST', path: [], json: { ...input, push: wirePush(input.push) } }),
	key: (input) => input.cid,
});
