import { defineOperation } from '../../core/operation';
import { testDevice } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Registers a device for pushes with `options.test_model`. A paid feature.
 *
 * Errors: 2006 or 2007 without the paid feature, 7002 or 7013 for a malformed id, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const addTestDevice = defineOperation({
	name: 'addTestDevice',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'testDevices',
	bucket: 'device',
	// The vendor does not say what a second registration does.
	resend: 'never',
	request: testDevice,
	response: emptyReply,
	http: (input) => ({ method: 'POST', path: ['add'], json: input }),
});
