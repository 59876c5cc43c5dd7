import { defineOperation } from '../../core/operation';
import { deviceQuery, deviceReply } from '../schemas/device';
import { rpc } from '../schemas/wire';

/**
 * Tells what device a user or a device id stands for, and whether it is online.
 *
 * `TargetType` is 1 for a device and 2 for a user. `Statue` of the reply is always unknown for iOS and
 * HarmonyOS. The vendor asks for the tenant id.
 *
 * Errors: 3021 for an empty target, 3028 for a parameter, 8013 for the tenant.
 * @see https://help.aliyun.com/document_detail/2926886.html
 */
export const pushQueryDeviceState = defineOperation({
	name: 'pushQueryDeviceState',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2926886.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: deviceQuery,
	response: deviceReply,
	http: (input) => rpc('PushQueryDeviceState', input),
});
