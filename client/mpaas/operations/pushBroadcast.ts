import { defineOperation } from '../../core/operation';
import { broadcastRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Sends a message made from a template to every device of one platform.
 *
 * `DeliveryType` is 1 Android, 2 iOS or 7 HarmonyOS. `Msgkey` is the caller's message id, never used twice.
 * `PushStatus` chooses users that are bound (0, the default), all (1) or unbound (2); the last two need
 * `UnBindPeriod`: 1 for 7 days, 2 for 15, 3 for 60, 4 for ever. `BindPeriod` has the same scale and exists
 * outside the finance zone only. The reply's `Data` is the task id, or the id of the schedule.
 *
 * Errors: 3022, 3023 and 3025 for the template, 3030 for a target that is no platform, 3051 to 3053 for the
 * audience, 3057 for the Android channel, and those of `pushSimple`.
 * @see https://help.aliyun.com/document_detail/2871129.html
 */
export const pushBroadcast = defineOperation({
	name: 'pushBroadcast',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871129.html',
	family: 'mps',
	bucket: 'push',
	// The vendor does not promise to drop a repetition, whatever its message id.
	resend: 'never',
	request: broadcastRequest,
	response: pushReply,
	http: (input) => rpc('PushBroadcast', input),
});
