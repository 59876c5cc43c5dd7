import { defineOperation } from '../../core/operation';
import { simpleRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Sends one message to at most 10 targets.
 *
 * `TargetMsgkey` maps each target to the caller's message id, which is never used twice. `DeliveryType`
 * says what the targets are: 1 Android, 2 iOS, 7 HarmonyOS devices, 3 users, 5 push tokens and 6 ids of Live
 * Activities. `ExpiredSeconds` is in seconds. Title, content and extended parameters take 2,048 bytes;
 * phone makers cut or refuse sooner (Xiaomi 50 and 128 characters, Huawei 40 and 1,024, OPPO 32 and 200,
 * vivo 40 and 100). With `StrategyType` 1 or 2 the reply's `Data` is the id of the schedule; 100 may be
 * pending. `SmsStrategy` other than 0 needs the three other SMS parameters and works in Hangzhou only.
 *
 * Errors: 3019 to 3021 and 3024 for empty values, 3026 for a time to live that is too long, 3028 for a
 * parameter, 3029 for too many targets, 3035, 3044, 3058 and 3059 for extended parameters, 3043 and 3050 for
 * the size, 3054 for a device id, 8011 when calls come too fast, 9000 for a fault of mPaaS.
 * @see https://help.aliyun.com/document_detail/2871125.html
 */
export const pushSimple = defineOperation({
	name: 'pushSimple',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871125.html',
	family: 'mps',
	bucket: 'push',
	// The vendor does not promise to drop a repetition, whatever its message id.
	resend: 'never',
	request: simpleRequest,
	response: pushReply,
	http: (input) => rpc('PushSimple', input),
});
