import { defineOperation } from '../../core/operation';
import { testDevice } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Renames a test device. A paid feature.
 *
 * Errors: 2006 or 2007 without the paid feature, 7002 or 7013 for an unknown id, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const updateTestDevice = defineOperation({
	name: 'updateTestDevice',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'testDevices',
	bucket: 'device',
	resend: 'safe',
	request: testDevice,
	response: emptyReply,
	http: (input) => ({ method: 'PUT', path: ['update'], json: input }),
});
