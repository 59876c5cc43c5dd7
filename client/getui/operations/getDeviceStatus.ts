import { defineOperation } from '../../core/operation';
import { GETUI_MAX } from '../limits';
import { cidsOf, deviceStatusReply } from '../schemas/user';

/**
 * Tells for at most 100 devices whether this app and whether any app with the vendor's SDK is connected.
 * Each device has a reply of its own under its cid.
 *
 * Errors: 20001 for an unknown cid, 30020 without the permission that the vendor grants.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const getDeviceStatus = defineOperation({
	name: 'getDeviceStatus',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: cidsOf(GETUI_MAX.deviceStatus),
	response: deviceStatusReply,
	http: ({ cid }) => ({ method: 'GET', path: ['user', 'deviceStatus', cid] }),
});
