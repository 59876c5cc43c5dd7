import { defineOperation } from '../../core/operation';
import { scheduleReply } from '../schemas/replies';
import { scheduleChange } from '../schemas/schedule';
import { wirePush } from '../schemas/wire';

/**
 * Replaces parts of a schedule: `name`, `enabled`, `trigger` and `push`, each as a whole.
 *
 * A schedule that fires once cannot be made to repeat or the other way round, and one that ended cannot be
 * changed.
 *
 * Errors: 8100 for an invalid part, 8104 when there is no such schedule, 8101 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule
 */
export const updateSchedule = defineOperation({
	name: 'updateSchedule',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_push_schedule',
	family: 'schedules',
	bucket: 'schedule',
	resend: 'safe',
	request: scheduleChange,
	response: scheduleReply,
	http: ({ schedule_id, push, ...rest }) => ({
		method: 'PUT',
		path: [schedule_id],
		json: push === undefined ? rest : { ...rest, push: wirePush(push) },
	}),
});
